/** The parameters of an operation, by the contract. */
import { constant } from "./api.js";

/** @returns name, method, path, summary, description and parameters: name, type, required, description, choices … */
export async function operationForm(name) {
  const [document, { operations }] = await Promise.all([constant("openapi.json"), constant("operations")]);
  const operation = operations.find((each) => each.name === name);
  const contract = document.paths[operation.path][operation.method.toLowerCase()];
  const resolve = (schema) => resolved(document, schema);
  const body = contract.requestBody && resolve(contract.requestBody).content["application/json"].schema;
  const parameters = (contract.parameters ?? [])
    .map(resolve)
    .filter((each) => each.in !== "header")
    .map((each) => parameter(resolve, each.name, { description: each.description, ...each.schema }, each.required));
  if (body) {
    const { properties = {}, required = [] } = whole(resolve, body);
    for (const [property, schema] of Object.entries(properties)) {
      parameters.push(parameter(resolve, property, schema, required.includes(property)));
    }
  }
  parameters.sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
  return { ...operation, summary: contract.summary, description: contract.description, parameters };
}

function resolved(document, schema) {
  if (!schema.$ref) return schema;
  const [, section, name] = schema.$ref.match(/^#\/components\/(\w+)\/(.+)$/);
  const { $ref, ...beside } = schema;
  return { ...resolved(document, document.components[section][name]), ...beside };
}

/** A schema with those that it is made of. */
function whole(resolve, schema) {
  const own = resolve(schema);
  return (own.allOf ?? []).map((part) => whole(resolve, part)).reduce((sum, part) => ({
    ...sum,
    ...part,
    properties: { ...sum.properties, ...part.properties },
    required: [...(sum.required ?? []), ...(part.required ?? [])],
  }), own);
}

function parameter(resolve, name, schema, isRequired = false) {
  const own = whole(resolve, schema);
  const items = own.items && whole(resolve, own.items);
  return {
    name,
    isRequired,
    type: type(own, items),
    choices: own.enum,
    description: own.description,
    usual: own.default,
    isNullable: Boolean(own.nullable),
    itemProperties: items?.properties && Object.keys(items.properties),
  };
}

function type(schema, items) {
  if (schema.enum && schema.type !== "array") return "choice";
  if (schema.type === "array") return ["string", undefined].includes(items?.type) && !items?.properties && !items?.anyOf ? "texts" : "json";
  return { string: "text", integer: "number", number: "number", boolean: "boolean" }[schema.type] ?? "json";
}

/**
 * What a request that changes or deletes an object begins with: the parameters that name it, and its properties of the same
 * names. Only the first are sent unless they are changed.
 *
 * @returns `{ named, values }`
 */
export function fromObject(form, kind, object) {
  const named = {};
  const values = {};
  const key = kind.key && (object.properties[kind.key] ?? object.name);
  for (const { name, type: kindOf, itemProperties } of form.parameters) {
    if (name === kind.idName || name === "id") named[name] = object.id;
    else if (name === kind.key) named[name] = key;
    else if (name === kind.ownerProperty) named[name] = object.properties[name];
    else if (isListOf(name, kind.idName) || name === "ids" || name === "idList") named[name] = [object.id];
    else if (kind.key && isListOf(name, kind.key)) named[name] = [key];
    else if (kindOf === "json" && name === "list" && itemProperties) named[name] = [picked(itemProperties, object.properties)];
    else if (name === "customData" && Object.keys(object.customData).length > 0) values[name] = object.customData;
    else if (isGiven(object.properties[name])) values[name] = object.properties[name];
  }
  return { named, values };
}

const isGiven = (value) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const isListOf = (name, single) => [`${single}s`, `${single}List`, `${single}es`].includes(name);

const picked = (names, properties) => Object.fromEntries(
  names.filter((name) => isGiven(properties[name])).map((name) => [name, properties[name]]),
);
