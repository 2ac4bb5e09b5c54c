// A person at a browser: goes to the address it is given, signs in as WHO at the provider's own pages and follows wherever
// that leads, back to this machine at last. With DECLINE it presses the provider's way out instead.
const cookies = new Map();

async function ask(url, form) {
  const reply = await fetch(url, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    body: form && new URLSearchParams(form),
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  for (const line of reply.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    cookies.set(name, value);
  }
  return reply;
}

function nextFrom(page, at) {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
  const action = /action="([^"]+)"/.exec(page)?.[1];
  const abort = /href="([^"]+\/abort)"/.exec(page)?.[1];
  if (process.env.DECLINE && abort) return [new URL(abort, at)];
  if (!prompt) return [];
  const form = prompt === 'login' ? { prompt, login: process.env.WHO, password: 'any' } : { prompt };
  return [new URL(action, at), form];
}

let at = new URL(process.argv.at(-1));
let form;
for (let step = 0; step < 30; ++step) {
  const reply = await ask(at, form);
  const place = reply.headers.get('location');
  if (place) {
    [at, form] = [new URL(place, at)];
    continue;
  }
  const page = await reply.text();
  if (at.pathname === '/callback') {
    console.log(page);
    process.exit(reply.ok ? 0 : 1);
  }
  [at, form] = nextFrom(page, at);
  if (!at) {
    console.error(page);
    process.exit(2);
  }
}
process.exit(3);
