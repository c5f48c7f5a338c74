"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { host } = require("./fake.js");

/** What this SDK has and the contract has not, with the reason. */
const KNOWN = {
  "ListCustomFieldsDto.targetType": "the SDK has the parameters of the request under the name of the answer",
  "ListCustomFieldsDto.dataType": "as targetType",
  "ListCustomFieldsDto.tenantId": "as targetType",
  "ListCustomFieldsDto.page": "as targetType",
  "ListCustomFieldsDto.limit": "as targetType",
  "ListCustomFieldsDto.userVisible": "as targetType",
  "ListCustomFieldsDto.adminVisible": "as targetType",
  "ListCustomFieldsDto.accessControl": "as targetType",
  "ListCustomFieldsDto.keyword": "as targetType",
  "ListCustomFieldsDto.lang": "as targetType",
  "CreateDataResourceDto.extendFieldList": "newer, and in no document",
  "CreateDataResourceRespDto.extendFieldList": "newer, and in no document",
  "CreateTreeDataResourceDto.extendFieldList": "newer, and in no document",
  "CreateTreeDataResourceRespDto.extendFieldList": "newer, and in no document",
  "TreeAuthBo.nodeExtendFieldValue": "newer, and in no document",
  "GetDataResourceRespDto.extendFieldList": "newer, and in no document",
  "UpdateDataResourceRespDto.extendFieldList": "newer, and in no document",
  "UserDto.metadataSource": "the fake keeps no metadata",
  "UserDto.signedUp": "what the real service answers is not known",
  "AdminAuditLogDto.eventDetails": "eventDetail in the provider's document",
  "AdminAuditLogDto.ua": "parsedUserAgent in the provider's document",
  "AdminAuditLogDto.operationType = approval": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.operationType = reject": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.operationType = revertInvitation": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.operationType = sendInvitation": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = adminPermissionAdmin": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = adminPermissionPolicy": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = adminPermissionRole": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = applicant": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = invitationPolicy": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = invitationRoster": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = invitationUser": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = policyInvitation": "newer, of operations that the fake knows by name",
  "AdminAuditLogDto.resourceType = universalInvitation": "newer, of operations that the fake knows by name",
  "FunctionModelOperateIdDto.fieldId": "what the real service does with it is not known",
  "metadata-list-operate.fieldId": "as FunctionModelOperateIdDto.fieldId",
  "metadata-list-operate.showCreated": "as FunctionModelOperateIdDto.fieldId",
  "ParsedUserAgent.name": "browser in the provider's document",
  "PipelineFunctionDto.isCloud": "what the real service answers is not known",
  "PipelineFunctionDto.lastExecuteStatus": "as isCloud; the fake runs no functions",
  "RoleDto.enablePermissionApply": "what the real service answers is not known",
  "UpdateRoleDto.enablePermissionApply": "what the real service does with it is not known",
  "TenantDto.host": "the fake has no hosts of tenants",
  "TenantRespDto.host": "the fake has no hosts of tenants",
  "InvitationRosterDto.creatorDetail": "the fake knows no administrators",
  "InvitationRosterDto.creatorId": "as creatorDetail",
  "ListApplicationSubjectDataDto.appType = APP_PANEL": "newer; the fake has no such applications to answer",
  "WhiteListSettingsDataDto.id": "the fake tells entries apart by what they are about",
  "list-tenant-applications.ssoEnabled": "the API calls the parameter sso_enabled",
  "CreatePostDto.id": "ids of posts are the server's",
  "WebhookDto.retryConfig": "the fake makes each call once",
  "CreateWebhookDto.events = refresh-token": "the provider's document does not have it, and nothing is known of it",
  "UpdateWebhookDto.events = refresh-token": "as for creation",
  "WebhookDto.events = refresh-token": "as for creation",
};

const directory = path.dirname(require.resolve("authing-node-sdk"));
const text = (file) => fs.readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
const client = text(path.join(directory, "ManagementClient.d.ts"));

/** Names and types of the properties in the text of an object type without objects inside it. */
function properties(type) {
  const found = [...type.matchAll(/^\s*'?([\w-]+)'?\??:\s*([^;]+);/gm)];
  return Object.fromEntries(found.map(([, name, declared]) => [name, declared]));
}

/** The texts that a type consists of, also by way of an enumeration in the same file. */
function values(type, file) {
  const enumeration = type.match(/^(?:Array<)?\w+\.(\w+)>?$/);
  const body = enumeration && file.match(new RegExp(`enum ${enumeration[1]} \\{([^}]*)\\}`));
  return [...(body ? body[1] : type).matchAll(/["']([^"']+)["']/g)].map(([, value]) => value);
}

function compare(holder, schemas, type, file, missing) {
  for (const [name, declared] of Object.entries(properties(type))) {
    const schema = schemas[name];
    if (!schema) {
      missing.push(`${holder}.${name}`);
      continue;
    }
    const known = schema.enum ?? schema.items?.enum;
    const unknown = known ? values(declared, file).filter((value) => !known.includes(value)) : [];
    missing.push(...unknown.map((value) => `${holder}.${name} = ${value}`));
  }
}

test("the contract has what the models of this SDK have", async () => {
  const { components, paths } = await (await fetch(`${host}/_fake/openapi.json`)).json();
  const missing = [];
  let compared = 0;
  for (const [name, schema] of Object.entries(components.schemas)) {
    const file = path.join(directory, "models", `${name}.d.ts`);
    const declared = fs.existsSync(file) && text(file).match(/export declare type \w+ = \{([\s\S]*?)^\};/m);
    if (declared && schema.properties) {
      compared++;
      compare(name, schema.properties, declared[1], text(file), missing);
    }
  }
  assert.ok(compared > 50, `${compared} models`);
  compared = 0;
  for (const [route, methods] of Object.entries(paths)) {
    const { parameters, ...operation } = methods.get ?? {};
    const method = route.split("/").pop().replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const declared = client.match(new RegExp(`^    ${method}\\(\\{[^}]*\\}: \\{([\\s\\S]*?)^    \\}\\)`, "m"));
    if (operation["x-implemented"] === false || !parameters || !declared) continue;
    compared++;
    const schemas = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
    compare(operation.operationId, schemas, declared[1], client, missing);
  }
  assert.ok(compared > 15, `${compared} queries`);
  assert.deepEqual(missing.sort(), Object.keys(KNOWN).sort());
});
