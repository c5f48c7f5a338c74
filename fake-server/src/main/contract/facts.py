#!/usr/bin/env python3
"""Distils the facts of the provider's OpenAPI document: names, types, required, enumerations, sizes, defaults.

    python3 facts.py management-openapi.json > facts.json

Descriptions, summaries and examples stay behind. Each operation and each DTO is one line, so that the facts of two
documents can be compared with diff. A DTO that several modules use is listed under "shared". Every operation of the
document has to carry the name of its module as x-module.
"""
import collections
import json
import sys

KEYWORDS = ("type", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
            "uniqueItems", "nullable", "default", "deprecated")
ENVELOPE = {"statusCode", "message", "apiCode", "requestId"}
SHARED = "shared"
METHODS = ("get", "put", "post", "delete", "patch")


def main(file):
    with open(file, encoding="utf-8") as stream:
        document = json.load(stream)
    schemas = document["components"]["schemas"]
    operations = collections.defaultdict(dict)
    for path, methods in document["paths"].items():
        for method in filter(methods.get, METHODS):
            operation = methods[method]
            operations[operation["x-module"]][method.upper() + " " + path] = operation
    homes = homes_of(schemas, operations)
    modules = []
    for module in [SHARED] + sorted(operations):
        own = sorted(name for name, home in homes.items() if home == module)
        sections = {
            "operations": {key: operation_facts(value) for key, value in sorted(operations[module].items(), key=by_path)},
            "answers": {name: data_of(schemas[name]) for name in own if is_envelope(schemas[name])},
            "dtos": {name: dto(schemas[name]) for name in own if not is_envelope(schemas[name])},
        }
        modules.append(line(module) + ": {\n" + ",\n".join(section(*entry) for entry in sections.items()) + "\n}")
    print("{\n" + ",\n".join(modules) + "\n}")


def by_path(entry):
    method, path = entry[0].split(" ")
    return path, method


def section(name, entries):
    lines = ",\n".join("    " + line(key) + ": " + line(value) for key, value in entries.items())
    return "  " + line(name) + ": {" + ("\n" + lines + "\n  }" if lines else "}")


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def operation_facts(operation):
    facts = {}
    if operation.get("deprecated"):
        facts["deprecated"] = True
    for place in ("path", "query"):
        parameters = {p["name"]: parameter(p) for p in operation.get("parameters", []) if p["in"] == place}
        if parameters:
            facts[place] = parameters
    body = content(operation.get("requestBody", {}))
    answer = content(operation["responses"].get("200", {}))
    if body:
        facts["body"] = body
    if answer:
        facts["answer"] = answer
    return facts


def content(holder):
    reference = holder.get("content", {}).get("application/json", {}).get("schema", {}).get("$ref")
    return reference and reference.rsplit("/", 1)[1]


def parameter(declared):
    facts = fact(declared.get("schema", {}), declared.get("required"))
    # Some sizes stand beside the schema instead of in it.
    facts.update({keyword: declared[keyword] for keyword in KEYWORDS if keyword in declared})
    return facts


def is_envelope(schema):
    names = set(schema.get("properties", {}))
    return {"statusCode", "message"} <= names <= ENVELOPE | {"data"}


def data_of(schema):
    """What an answer wraps in its envelope; null if it wraps nothing."""
    data = schema["properties"].get("data")
    return data and fact(data, "data" in schema.get("required", []))


def dto(schema):
    required = schema.get("required", [])
    return {name: fact(value, name in required) for name, value in schema.get("properties", {}).items()}


def fact(schema, required):
    facts = {"required": True} if required else {}
    reference = schema.get("$ref") or next((part["$ref"] for part in schema.get("allOf", [])), None)
    if reference:
        facts["ref"] = reference.rsplit("/", 1)[1]
    facts.update({keyword: schema[keyword] for keyword in KEYWORDS if keyword in schema})
    if "items" in schema:
        facts["items"] = fact(schema["items"], False)
    if "oneOf" in schema:
        facts["oneOf"] = [fact(part, False) for part in schema["oneOf"]]
    return facts


def references(node):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from [value.rsplit("/", 1)[1]] if key == "$ref" else references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def homes_of(schemas, operations):
    """The module of each DTO that an operation reaches, or SHARED where there are several."""
    users = collections.defaultdict(set)
    for module, entries in operations.items():
        waiting = [name for operation in entries.values() for name in references(operation)]
        while waiting:
            name = waiting.pop()
            if module not in users[name]:
                users[name].add(module)
                waiting.extend(references(schemas[name]))
    return {name: modules.pop() if len(modules) == 1 else SHARED for name, modules in users.items()}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
