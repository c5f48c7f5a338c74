// Prints each test that failed, for the message of NodeSdkIT, and how many passed.
export default async function* reporter(events) {
  let passed = 0;
  for await (const { type, data } of events) {
    if (type === "test:pass" && data.details?.type !== "suite" && !data.skip) {
      passed += 1;
    }
    if (type === "test:fail" && data.details?.error?.failureType !== "subtestsFailed") {
      const error = data.details.error.cause ?? data.details.error;
      yield `FAILED ${data.file ?? ""} ${data.name}\n${error?.stack ?? error}\n\n`;
    }
    if (type === "test:stderr") {
      yield data.message;
    }
  }
  yield `passed ${passed}\n`;
}
