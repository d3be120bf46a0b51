// Speaks to the agent with this tab's session. The token lives in sessionStorage only.

const TOKEN = "accalmie-session";

/** The agent refused: `code` as on the wire, the message for the person. */
export class Refused extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Change the one-time ticket of the address for a session; true where there is a session. */
export async function signIn() {
  const ticket = /^#t=([0-9a-f]{32})$/.exec(location.hash)?.[1];
  if (ticket) {
    history.replaceState(null, "", "#/");
    const { token } = await post("/board/session", { ticket });
    if (token) sessionStorage.setItem(TOKEN, token);
  }
  return sessionStorage.getItem(TOKEN) !== null;
}

export const get = (path) => ask("GET", path);
export const post = (path, body = {}) => ask("POST", path, body);
export const change = (path, body) => ask("PATCH", path, body);
export const remove = (path) => ask("DELETE", path, {});

/** A sealed picture as an address that only this tab can use. */
export async function picture(sha, size) {
  const answer = await send("GET", `/board/captures/${sha}/${size}`);
  return URL.createObjectURL(await answer.blob());
}

async function ask(method, path, body) {
  return (await send(method, path, body)).json();
}

async function send(method, path, body) {
  const headers = {
    Authorization: `Bearer ${sessionStorage.getItem(TOKEN) ?? ""}`,
    "Accept-Language": document.documentElement.lang,
  };
  if (body !== undefined) {
    Object.assign(headers, { "Content-Type": "application/json", "X-Accalmie": "1" });
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  } catch {
    throw new Refused("gone", "");
  }
  if (answer.ok) return answer;
  if (answer.status === 401) sessionStorage.removeItem(TOKEN);
  const { code, message } = await answer.json();
  throw new Refused(code, message);
}
