package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.client.GenAuth;

/** A class of behaviours. */
public interface SpeaksToTheService {
    /** Is called before a behaviour begins. */
    void speakTo(GenAuth service);
}
