package io.github.genauthfake.state;

/** A built-in field of users, as the pool's owner had set it when the {@link PoolState} was taken. */
public interface BaseFieldState extends FieldState {}
