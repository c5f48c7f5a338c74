/**
 * Compiles the contract in the build: the provider's facts ({@code src/main/contract/facts.json}) and our words (the YAML
 * files beside it, one or several per module) become one OpenAPI document and its index. Not part of the published jar.
 *
 * <p>A module's file has three parts. {@code operations} lists the implemented operations by name, with a summary; all
 * other operations of the facts are bare. The facts are of 2023; {@code operations-2026.json} adds, in the same form, operations
 * that only later sources have, each with its {@code source}. {@code words} describes each property and parameter once:
 *
 * <pre>{@code
 * code: The code of the group.                     # everywhere in the module
 * GroupDto: {nullable: [description]}              # a DTO
 * CreateGroupReqDto.code: {maxLength: 64, x-reason: ...}   # one place: only what differs
 * }</pre>
 *
 * <p>A keyword of a schema is a departure from the facts and needs {@code x-reason}; null takes a keyword away.
 * {@code owns} names DTOs of several modules whose words are in this file. {@code like} names a module whose words about
 * properties hold here where this file has none.
 */
package io.github.genauthfake.internal.contract.compile;
