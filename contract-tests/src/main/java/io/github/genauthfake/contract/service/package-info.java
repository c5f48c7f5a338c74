/** What the behaviours are run against: the fake in process for now, any server that speaks the API later. */
package io.github.genauthfake.contract.service;
