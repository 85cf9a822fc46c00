Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js");
function proxyFor(vault, environment) {
	let text = variable(environment, "HTTPS_PROXY");
	if (text === "" || vault.href === "") return;
	let { hostname, port, protocol } = new URL(vault.href);
	if (protocol !== "https:" || require_borrowed.F(hostname) || isExempt(hostname, port || "443", variable(environment, "NO_PROXY"))) return;
	let address = text.includes("://") ? text : `http://${text}`;
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || !isDecodable(address)) throw new require_borrowed.ot("ERR_INPUT_INVALID", "The environment variable HTTPS_PROXY is not the URL of an HTTP proxy, such as http://proxy.example.com:3128.");
	let url = new URL(address);
	return {
		url: new require_borrowed.V(url.href),
		host: url.host,
		secrets: secretsOf(url)
	};
}
function variable(environment, name) {
	return (environment[name.toLowerCase()]?.trim() || environment[name]?.trim()) ?? "";
}
function isExempt(hostname, port, list) {
	return list.toLowerCase().split(/[\s,]+/).some((entry) => {
		if (entry === "*" || `[${entry}]` === hostname) return !0;
		let [, name = "", only] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(entry) ?? [];
		return name === "" || only !== void 0 && only !== port ? !1 : hostname === name || hostname.endsWith(`.${name}`);
	});
}
function secretsOf({ username, password }) {
	if (password === "") return [];
	let pairs = [password, `${username}:${password}`];
	return [.../* @__PURE__ */ new Set([...pairs, ...pairs.map(decodeURIComponent)])].map((text) => new require_borrowed.V(text));
}
function isDecodable(address) {
	let { username, password } = new URL(address);
	try {
		return decodeURIComponent(`${username}:${password}`), !0;
	} catch {
		return !1;
	}
}
exports.proxyFor = proxyFor;
