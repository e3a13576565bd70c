// What both scripts share: where the fake is, its people, and lines that say what went well.
export const [address, token] = process.argv.slice(2);
if (!token) {
  console.error("usage: node grammy.mjs|telegraf.mjs ADDRESS TOKEN");
  process.exit(2);
}

export const user = "conformance";

const timer = setTimeout(() => fail("everything within 40 s", "time is over"), 40_000);

export function ok(step) {
  console.log(`ok ${step}`);
}

export function fail(step, problem) {
  console.error(`not ok ${step}: ${problem?.stack ?? problem}`);
  process.exit(1);
}

export function finish() {
  clearTimeout(timer);
  ok("finished");
}

export function check(step, holds, seen) {
  if (!holds) fail(step, `saw ${JSON.stringify(seen)}`);
  ok(step);
}

export async function post(path, body) {
  const answer = await fetch(`${address}/user/${path}`, { method: "POST", body: JSON.stringify({ user, ...body }) });
  const said = await answer.json();
  if (!answer.ok) fail(path, said.problem);
  return said;
}

/** What happened in the private chat, as its reader sees it, once something after number n holds. */
export async function seen(what, holds) {
  let after = 0;
  for (;;) {
    const answer = await fetch(`${address}/user/messages?user=${user}&after=${after}`);
    const { events } = await answer.json();
    for (const event of events) {
      if (holds(event)) {
        ok(`the reader sees ${what}`);
        return event.body;
      }
      after = event.number;
    }
  }
}

export function promise() {
  let resolve;
  return { done: new Promise(r => (resolve = r)), resolve };
}
