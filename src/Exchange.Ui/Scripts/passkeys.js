// Passkeys (W3C Web Authentication, level 3): what is marked with data-passkey is hidden until this script finds that the browser has them.
// Without them, or without script, the other second factors remain.
(() => {
  "use strict";
  const known = window.PublicKeyCredential;
  if (!known?.parseCreationOptionsFromJSON || !known.parseRequestOptionsFromJSON || !known.prototype.toJSON) {
    return;
  }

  async function send(path, body) {
    const response = await fetch(path, {
      method: "POST", headers: { "Accept": "application/json", "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    const answer = response.status === 204 ? null : await response.json();
    if (!response.ok) {
      throw new Error(answer.title);
    }
    return answer;
  }

  // The browser says why only in a word: somebody refused, or waited too long, or the device has a passkey for the account already.
  function words(error) {
    return error.name === "NotAllowedError" ? "The browser gave no passkey. Try again, or use a code."
      : error.name === "InvalidStateError" ? "This device has a passkey for your account already."
      : error.name === "SecurityError" ? "Passkeys work only where this node has a name; ask the agency administrator."
      : error.message.charAt(0).toUpperCase() + error.message.slice(1) + ".";
  }

  async function enrol(form) {
    const { name, password } = form.elements;
    const options = await send("/api/me/passkeys/options", { password: password.value });
    const made = await navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(options) });
    await send("/api/me/passkeys", { credential: made.toJSON(), name: name.value });
    location.assign("/account");
  }

  async function use(form) {
    const { password } = form.elements;
    const options = await send("/api/session/passkey", {});
    const credential = (await navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(options) })).toJSON();
    await send(form.dataset.passkeyTo, { kind: "passkey", credential, ...(password ? { password: password.value } : {}) });
    location.assign("/sign-in?return=" + encodeURIComponent(form.elements.return.value));
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const problem = form.querySelector("[role=alert]");
    form.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      problem.textContent = "";
      try {
        await (form.dataset.passkey === "enrol" ? enrol(form) : use(form));
      } catch (error) {
        problem.textContent = words(error);
      }
    });
  }
})();
