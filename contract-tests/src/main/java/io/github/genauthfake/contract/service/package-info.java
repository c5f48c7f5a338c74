/** What the behaviours are run against: the fake in process, or any server that speaks the API. */
package io.github.genauthfake.contract.service;
