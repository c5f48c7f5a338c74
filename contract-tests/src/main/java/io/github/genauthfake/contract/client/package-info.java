/** How behaviours speak to a service: requests, answers that can only be asserted as far as the marks go, and tidiness. */
package io.github.genauthfake.contract.client;
