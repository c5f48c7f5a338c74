/** Benchmarks, each beside what a user would pick instead and beside a bare Javalin as the ceiling. */
package io.github.genauthfake.bench;
