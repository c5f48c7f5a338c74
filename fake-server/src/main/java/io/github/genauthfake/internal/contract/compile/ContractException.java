package io.github.genauthfake.internal.contract.compile;

/** The contract's sources have mistakes. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContractException(String message) {
        super(message);
    }
}
