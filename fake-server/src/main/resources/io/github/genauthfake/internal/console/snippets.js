/** The first call with each of the provider's SDKs, and without one. */

/** @returns name, what to install, and the code; each with the values of a pool */
export function snippets({ baseUrl, accessKeyId, accessKeySecret }) {
  const values = (quote) => [accessKeyId, accessKeySecret, baseUrl].map((value) => quote + value + quote);
  const [id, secret, host] = values('"');
  return [
    ["curl", "", `TOKEN=$(curl -s ${baseUrl}/api/v3/get-management-token \\
  -H 'content-type: application/json' \\
  -d '{"accessKeyId":${id},"accessKeySecret":${secret}}' \\
  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -s ${baseUrl}/api/v3/create-user \\
  -H "authorization: $TOKEN" -H 'content-type: application/json' \\
  -d '{"username":"alice","email":"alice@example.com"}'`],
    ["Java", "cn.authing:authing-java-sdk:3.1.9", `ManagementClientOptions options = new ManagementClientOptions();
options.setHost(${host});
options.setWebsocketHost(${host.replace("http", "ws")});
options.setAccessKeyId(${id});
options.setAccessKeySecret(${secret});
ManagementClient genauth = new ManagementClient(options);

CreateUserReqDto alice = new CreateUserReqDto();
alice.setUsername("alice");
UserSingleRespDto answer = genauth.createUser(alice);`],
    ["Node", "npm install authing-node-sdk", `const { ManagementClient } = require("authing-node-sdk");

const genauth = new ManagementClient({
  host: ${host},
  accessKeyId: ${id},
  accessKeySecret: ${secret},
});
const answer = await genauth.createUser({ username: "alice" });`],
    ["Python", "pip install authing", `from authing import ManagementClient

genauth = ManagementClient(
    host=${host},
    access_key_id=${id},
    access_key_secret=${secret},
)
answer = genauth.create_user(username="alice")`],
    ["Go", "go get github.com/Authing/authing-golang-sdk/v3", `options := management.ManagementClientOptions{
	Host:            ${host},
	AccessKeyId:     ${id},
	AccessKeySecret: ${secret},
}
client, err := management.NewManagementClient(&options)
if err != nil {
	panic(err)
}
answer := client.CreateUser(&dto.CreateUserReqDto{Username: "alice"})`],
    ["C#", "dotnet add package Authing.CSharp.SDK", `var client = new ManagementClient(new ManagementClientOptions
{
    Host = ${host},
    AccessKeyId = ${id},
    AccessKeySecret = ${secret},
});
var answer = await client.CreateUser(new CreateUserReqDto { Username = "alice" });`],
    ["PHP", "composer require authing-sdk/php", `use Authing\\ManagementClient;

$client = new ManagementClient([
    "host" => ${host},
    "accessKeyId" => ${id},
    "accessKeySecret" => ${secret},
]);
$answer = $client->createUser(["username" => "alice"]);`],
  ];
}

const quoted = (text) => `'${String(text).replaceAll("'", "'\\''")}'`;

/** A request of the journal as a command that sends it again; the token comes from the environment. */
export function asCurl(request, baseUrl) {
  const lines = [];
  let target = baseUrl + request.path;
  let body = "";
  if (request.parameters && request.method === "GET") {
    const query = new URLSearchParams();
    try {
      for (const [name, value] of Object.entries(JSON.parse(request.parameters))) {
        [value].flat().forEach((each) => query.append(name, typeof each === "object" ? JSON.stringify(each) : each));
      }
    } catch {
      // The journal has cut them: the path is all that is known.
    }
    if (String(query)) target += `?${query}`;
  } else if (request.parameters) {
    body = request.parameters;
  }
  lines.push(`curl -s -X ${request.method} ${quoted(target)}`);
  if (request.operation !== "get-management-token") lines.push('-H "authorization: $TOKEN"');
  for (const [name, value] of Object.entries(request.headers ?? {})) lines.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (body) lines.push("-H 'content-type: application/json'", `-d ${quoted(body)}`);
  return lines.join(" \\\n  ");
}
