var __webpack_exports__ = {};
const setMaxListeners = process.getBuiltinModule("node:events").setMaxListeners, m$9 = process.getBuiltinModule("node:crypto"), createHmac = m$9.createHmac, createPrivateKey = m$9.createPrivateKey, privateDecrypt = m$9.privateDecrypt, randomBytes = m$9.randomBytes, randomUUID = m$9.randomUUID, timingSafeEqual = m$9.timingSafeEqual, X509Certificate = m$9.X509Certificate, constants$1 = m$9.constants, m$8 = process.getBuiltinModule("node:fs"), appendFileSync = m$8.appendFileSync, closeSync = m$8.closeSync, existsSync = m$8.existsSync, fchmodSync = m$8.fchmodSync, fstatSync = m$8.fstatSync, fsyncSync = m$8.fsyncSync, ftruncateSync = m$8.ftruncateSync, lstatSync = m$8.lstatSync, mkdirSync = m$8.mkdirSync, openSync = m$8.openSync, readdirSync = m$8.readdirSync, readFileSync = m$8.readFileSync, realpathSync = m$8.realpathSync, rmSync = m$8.rmSync, unlinkSync = m$8.unlinkSync, writeSync = m$8.writeSync, constants = m$8.constants, createSecureContext = process.getBuiltinModule("node:tls").createSecureContext;
var SenhaseguraError = class extends Error {
	code;
	problems;
	constructor(code, message) {
		super(message), this.name = new.target.name, this.code = code, this.problems = [{
			code,
			message
		}];
	}
}, ProblemsError = class extends SenhaseguraError {
	problems;
	constructor(problems) {
		super(problems[0].code, problems.map(({ message }) => message).join("\n")), this.problems = problems;
	}
};
function throwProblems(problems) {
	let [first, ...rest] = problems.slice(0, 100);
	if (first === void 0) return;
	let unsaid = problems.length - 100, more = {
		code: first.code,
		message: `There are ${unsaid} more problems like these.`
	};
	throw new ProblemsError([
		first,
		...rest,
		...unsaid > 0 ? [more] : []
	]);
}
function problemsOf(error) {
	return error instanceof SenhaseguraError ? error.problems : [UNEXPECTED];
}
const UNEXPECTED = {
	code: "ERR_INTERNAL",
	message: "An unexpected error in senhasegura-action itself. Please report it, without any secret."
};
function readKeyMaterial(inputs) {
	let problems = [], given = (text, read) => {
		try {
			return text === void 0 ? void 0 : read(text);
		} catch (error) {
			if (!(error instanceof SenhaseguraError)) throw error;
			problems.push(...error.problems);
			return;
		}
	}, material = {
		ca: given(inputs.caCertificate, (text) => readCertificates("ca-certificate", load$1("ca-certificate", text))),
		client: given(inputs.clientCertificate, (text) => readIdentity(text, inputs.clientKey?.reveal())),
		decryptionKey: given(inputs.decryptionKey?.reveal(), readDecryptionKey)
	};
	return throwProblems(problems), material;
}
const BEGIN = "-----BEGIN ";
function load$1(input, textOrPath) {
	if (textOrPath.includes(BEGIN)) return Buffer.from(textOrPath);
	try {
		return readFileSync(textOrPath);
	} catch {
		throw invalid(input, "is neither PEM text (-----BEGIN …) nor the path of a readable file");
	}
}
function readCertificates(input, content) {
	let pem = content.toString(), blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
	if (pem.split("-----BEGIN CERTIFICATE-----").length - 1 !== blocks.length) throw invalid(input, "holds a certificate that is cut off");
	if (blocks.length === 0) throw invalid(input, "holds no certificate (-----BEGIN CERTIFICATE-----)");
	let certificates = blocks.map((block) => block.replace(/^[ \t]+|[ \t\r]+$/gm, ""));
	return certificates.forEach((certificate, index) => {
		try {
			new X509Certificate(certificate);
		} catch {
			throw invalid(input, `holds a certificate that cannot be read, number ${index + 1}`);
		}
	}), certificates.join("\n");
}
function readIdentity(certificate, key) {
	let content = load$1("client-certificate", certificate);
	if (!content.includes(BEGIN)) return usable({
		pfx: content,
		passphrase: key ?? ""
	}, "client-certificate", "is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old files must be converted (openssl pkcs12 -legacy)");
	if (key === void 0) throw invalid("client-key", "is missing: client-certificate needs it");
	return usable({
		cert: readCertificates("client-certificate", content),
		key: load$1("client-key", key).toString()
	}, "client-key", "cannot be read, or belongs to another certificate than client-certificate; an encrypted key must be decrypted or come as a PKCS#12 file");
}
function usable(identity, input, what) {
	try {
		return createSecureContext(identity), identity;
	} catch {
		throw invalid(input, what);
	}
}
function readDecryptionKey(textOrPath) {
	let pem = load$1("decryption-key", textOrPath);
	try {
		let key = createPrivateKey(pem);
		if (key.asymmetricKeyType === "rsa") return key;
	} catch {}
	throw invalid("decryption-key", "is no RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)");
}
function invalid(input, what) {
	return new SenhaseguraError("ERR_INPUT_INVALID", `The input ${input} ${what}.`);
}
const INSPECT = Symbol.for("nodejs.util.inspect.custom");
var Redacted = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return "***";
	}
	toJSON() {
		return "***";
	}
	[INSPECT]() {
		return "***";
	}
};
function printable(text, limit = 120) {
	if (text.length <= limit && /^[ -~]*$/.test(text)) return inert(withoutColons(text));
	let characters = [...text.slice(0, 2 * limit + 2)];
	return inert(withoutColons(characters.slice(0, limit).join("").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "?"))) + (characters.length > limit ? "…" : "");
}
const CONTROL$1 = /[^ -~\xa0-\uffff]/;
function withoutColons(text) {
	return text.replace(/:(?=:)/g, ": ");
}
function inert(text) {
	return text.replace(/##(?=\[|vso\[)/gi, "# #").replace(/^(\s*):(?=:)/gm, "$1: ");
}
const METADATA_HOSTS = new Set([
	"169.254.169.254",
	"[::ffff:a9fe:a9fe]",
	"[fd00:ec2::254]",
	"metadata.google.internal"
]);
function parseVaultUrl(text) {
	let trimmed = text.trim();
	if (CONTROL$1.test(trimmed) || /\s/.test(trimmed)) return "holds blanks or control characters";
	if (trimmed.includes("\\")) return "holds a backslash: write / instead";
	if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return "is no address: give it as https://vault.example.com";
	let url = new URL(trimmed);
	return url.username !== "" || url.password !== "" ? "holds a user or password: use client-id and client-secret" : /[?#]/.test(trimmed) ? "holds a ? or #: give only scheme, host and, if need be, a path" : METADATA_HOSTS.has(url.hostname.replace(/\.$/, "")) ? "is the metadata service of a cloud, not a vault" : url.protocol === "http:" && !isLoopback(url.hostname) ? "begins with http://, which is allowed on this machine only (localhost): use https://" : {
		href: url.origin + url.pathname.replace(/\/+$/, ""),
		host: url.host
	};
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
function proxyFor(vault, environment) {
	let text = variable(environment, "HTTPS_PROXY");
	if (text === "" || vault.href === "") return;
	let { hostname, port, protocol } = new URL(vault.href);
	if (protocol !== "https:" || isLoopback(hostname) || isExempt(hostname, port || "443", variable(environment, "NO_PROXY"))) return;
	let address = text.includes("://") ? text : `http://${text}`;
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || !isDecodable(address)) throw new SenhaseguraError("ERR_INPUT_INVALID", "The variable HTTPS_PROXY of the environment is no address of an HTTP proxy, such as http://proxy.example.com:3128.");
	let url = new URL(address);
	return {
		url: new Redacted(url.href),
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
	return [...new Set([...pairs, ...pairs.map(decodeURIComponent)])].map((text) => new Redacted(text));
}
function isDecodable(address) {
	let { username, password } = new URL(address);
	try {
		return decodeURIComponent(`${username}:${password}`), !0;
	} catch {
		return !1;
	}
}
var JsonError = class extends Error {
	reason;
	offset;
	constructor(reason, offset) {
		super(`${reason} at character ${offset + 1}`), this.name = "JsonError", this.reason = reason, this.offset = offset;
	}
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y, HEX4 = /[0-9a-fA-F]{4}/y, BLANK = /[ \t\n\r]*/y, PLAIN = /[ !#-[\]-\uffff]*/y, ESCAPES = new Map([
	["\"", "\""],
	["\\", "\\"],
	["/", "/"],
	["b", "\b"],
	["f", "\f"],
	["n", "\n"],
	["r", "\r"],
	["t", "	"]
]);
function parseJson(text, limits = {}) {
	return new Parser(text, limits.depth ?? 32).parse();
}
var Parser = class {
	#text;
	#depth;
	#at = 0;
	#values = 0;
	constructor(text, depth) {
		this.#text = text, this.#depth = depth;
	}
	parse() {
		if (this.#text.startsWith("﻿")) throw new JsonError("a byte order mark", 0);
		let node = this.#value(0);
		if (this.#skipBlanks(), this.#at < this.#text.length) throw this.#error("text after the end");
		return node;
	}
	#value(depth) {
		if (this.#skipBlanks(), this.#values += 1, this.#values > 5e5) throw this.#error("too many values");
		let start = this.#at;
		switch (this.#text[start]) {
			case "{": return this.#object(start, depth);
			case "[": return this.#array(start, depth);
			case "\"": return {
				kind: "string",
				value: this.#string(),
				source: this.#since(start)
			};
			case "t": return {
				kind: "boolean",
				value: !0,
				source: this.#word("true")
			};
			case "f": return {
				kind: "boolean",
				value: !1,
				source: this.#word("false")
			};
			case "n": return {
				kind: "null",
				source: this.#word("null")
			};
			case void 0: throw this.#error("the text ends too early");
			default: return {
				kind: "number",
				source: this.#match(NUMBER, "no JSON value")
			};
		}
	}
	#object(start, depth) {
		this.#enter(depth);
		let members = new Map();
		return this.#list("}", () => {
			let at = this.#at;
			if (this.#text[at] !== "\"") throw this.#error("no quoted key");
			let key = this.#string();
			if (members.has(key)) throw new JsonError("a key that stands twice in one object", at);
			this.#skipBlanks(), this.#expect(":"), members.set(key, this.#value(depth + 1));
		}), {
			kind: "object",
			members,
			source: this.#since(start)
		};
	}
	#array(start, depth) {
		this.#enter(depth);
		let items = [];
		return this.#list("]", () => items.push(this.#value(depth + 1))), {
			kind: "array",
			items,
			source: this.#since(start)
		};
	}
	#enter(depth) {
		if (depth >= this.#depth) throw this.#error("nesting that is too deep");
		this.#at += 1;
	}
	#list(end, member) {
		if (this.#skipBlanks(), this.#text[this.#at] !== end) for (; this.#skipBlanks(), member(), this.#skipBlanks(), this.#text[this.#at] === ",";) this.#at += 1;
		this.#expect(end);
	}
	#string() {
		this.#at += 1;
		let value = "";
		for (;;) {
			value += this.#match(PLAIN, "");
			let next = this.#text[this.#at];
			if (next === void 0) throw this.#error("the text ends too early");
			if (next === "\"") return this.#at += 1, value;
			if (next !== "\\") throw this.#error("a control character inside a string");
			value += this.#escape();
		}
	}
	#escape() {
		let letter = this.#text[this.#at + 1];
		if (letter === "u") return this.#at += 2, String.fromCharCode(Number.parseInt(this.#match(HEX4, "a broken \\u escape"), 16));
		let plain = ESCAPES.get(letter);
		if (plain === void 0) throw this.#error("an unknown escape");
		return this.#at += 2, plain;
	}
	#word(word) {
		if (!this.#text.startsWith(word, this.#at)) throw this.#error("no JSON value");
		return this.#at += word.length, word;
	}
	#expect(character) {
		if (this.#at >= this.#text.length) throw this.#error("the text ends too early");
		if (this.#text[this.#at] !== character) throw this.#error(`no ${character} where one is due`);
		this.#at += 1;
	}
	#skipBlanks() {
		this.#match(BLANK, "");
	}
	#match(pattern, reason) {
		pattern.lastIndex = this.#at;
		let found = pattern.exec(this.#text)?.[0];
		if (found === void 0) throw this.#error(reason);
		return this.#at += found.length, found;
	}
	#since(start) {
		return this.#text.slice(start, this.#at);
	}
	#error(reason) {
		return new JsonError(reason, this.#at);
	}
};
function objectAt(members, key) {
	let node = members?.get(key);
	return node?.kind === "object" ? node.members : void 0;
}
function stringAt(members, key) {
	let node = members?.get(key);
	return node?.kind === "string" ? node.value : void 0;
}
function numberAt(members, key) {
	let node = members?.get(key);
	return node?.kind === "number" ? node.source : void 0;
}
function readRefusal(status, members, repeatsSecret = () => !1) {
	let quote = (words) => repeatsSecret(words.slice(0, 402)) ? "(its words are left out, as they repeat a credential)" : `"${printable(words.replace(/\.$/, ""), 200)}"`, failed = status < 200 || status >= 300, oauthError = stringAt(members, "error");
	if (oauthError) return oauthRefusal(status, oauthError, members, quote);
	let envelope = objectAt(members, "response");
	if (envelope === void 0) return failed ? gatewayRefusal(status, stringAt(members, "message"), quote) : void 0;
	let exception = objectAt(members, "exception"), bodyStatus = integerAt(envelope, "status") ?? status, flagged = isTrue(envelope, "error") || isTrue(envelope, "erro");
	if (!(!failed && bodyStatus < 400 && !flagged && exception === void 0)) return {
		...envelopeRefusal(failed ? status : bodyStatus, envelope, exception, quote),
		bodyStatus
	};
}
function oauthRefusal(status, error, members, quote) {
	let said = stringAt(members, "error_description") ?? stringAt(members, "message") ?? error, hint = stringAt(members, "hint"), text = quote(hint === void 0 ? said : `${said} (${hint})`);
	return error === "invalid_client" || status === 401 ? refusal("ERR_AUTH", `${text}. Check client-id and client-secret, and that the authorization is active.`) : refusal("ERR_VAULT", `${text}.`);
}
function gatewayRefusal(status, message, quote) {
	if (message === "no Route matched with those values") return {
		...refusal("ERR_GATEWAY", `${quote(message)} (HTTP ${status}). It means a wrong url or api-prefix, a resource not granted to the authorization, an address outside its allowed IPs, or a token that is no longer accepted.`),
		noRoute: !0
	};
	let said = message === void 0 ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
	return status === 401 ? refusal("ERR_AUTH", `${said}. Check client-id and client-secret.`) : status === 403 ? refusal("ERR_FORBIDDEN", `${said}. ${GRANT}`) : status === 429 ? refusal("ERR_RATE_LIMITED", `${said}.`) : status >= 502 && status <= 504 ? refusal("ERR_UNAVAILABLE", `${said}. The vault or its gateway is not available at the moment.`) : refusal("ERR_VAULT", `${said}.`);
}
const GRANT = "Grant the resource to the authorization in the vault, and check its allowed IPs.";
function envelopeRefusal(status, envelope, exception, quote) {
	let message = [
		"message",
		"mensagem",
		"Message",
		"menssage"
	].map((key) => stringAt(envelope, key)).find((text) => text !== void 0 && text !== ""), domainCode = integerAt(exception, "code") ?? leadingCode(message) ?? integerAt(envelope, "error_code"), said = message === void 0 ? `status ${status}` : `${quote(message)} (status ${status})`;
	return message?.startsWith("You are not authorized to access this resource") === !0 || status === 403 ? {
		...refusal("ERR_FORBIDDEN", `${said}. ${GRANT}`),
		domainCode
	} : status === 401 ? {
		...refusal("ERR_AUTH", `${said}. Check that the authorization is active.`),
		domainCode
	} : status === 429 || status >= 502 && status <= 504 ? {
		...gatewayRefusal(status, message, quote),
		domainCode
	} : {
		...refusal("ERR_VAULT", `${said}.`),
		domainCode
	};
}
function refusal(code, text) {
	return {
		code,
		text,
		domainCode: void 0,
		bodyStatus: void 0,
		noRoute: !1
	};
}
function leadingCode(message) {
	let digits = /^(\d{4}):/.exec(message ?? "")?.[1];
	return digits === void 0 ? void 0 : Number(digits);
}
function integerAt(members, key) {
	let source = numberAt(members, key);
	return source === void 0 ? void 0 : Number(source);
}
function isTrue(members, key) {
	let node = members.get(key);
	return node?.kind === "boolean" && node.value;
}
var VaultError = class extends SenhaseguraError {
	status;
	refusal;
	again;
	constructor(refusal, status, what, again = !1) {
		super(refusal.code, `The vault refused to ${what}: ${refusal.text}`), this.status = status, this.refusal = refusal, this.again = again;
	}
};
const NO_MEMBERS = new Map();
function readAnswer(response, what, repeatsSecret) {
	let { status, body } = response;
	if (body.length === 0 && status >= 200 && status < 300) return NO_MEMBERS;
	let json = parseBody(response), refusal = readRefusal(status, typeof json == "string" ? void 0 : json, repeatsSecret);
	if (refusal !== void 0) throw new VaultError(refusal, status, what, response.again);
	if (typeof json == "string") throw notJson(response, what, json);
	return json;
}
function parseBody(response) {
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: !0,
			ignoreBOM: !0
		}).decode(response.body);
	} catch {
		return "its text is not UTF-8";
	}
	try {
		let node = parseJson(text);
		return node.kind === "object" ? node.members : `it is JSON, but ${node.kind} instead of an object`;
	} catch (error) {
		if (error instanceof JsonError) return error.message;
		throw error;
	}
}
function notJson(response, what, reason) {
	let type = /^[\w.+-]{1,40}\/[\w.+-]{1,40}/.exec(response.headers["content-type"] ?? "")?.[0];
	return new SenhaseguraError("ERR_ANSWER", `The answer to the request to ${what} is not the vault's (${`${response.body.length} bytes of ${type ?? "no declared type"}, HTTP ${response.status}`}; ${reason}). A proxy or a login page may stand between this runner and the vault: check the url of the vault.`);
}
const MAX_SECRETS$1 = 1e4;
function readApplication(answer, kind) {
	let application = objectAt(answer, "application");
	if (application === void 0) throw unexpected("has no application");
	let secrets = application.get("secrets");
	if (secrets === void 0 || secrets.kind === "null") return [];
	if (secrets.kind !== "array") throw unexpected("has no list of secrets");
	if (secrets.items.length > MAX_SECRETS$1) throw unexpected(`holds more than ${MAX_SECRETS$1} secrets`);
	return secrets.items.map((node, index) => {
		if (node.kind !== "object") throw unexpected(`has no object as secret number ${index + 1}`);
		let ref = textAt(node.members, "identity") ?? textAt(node.members, "secret_name");
		if (ref === void 0) throw unexpected(`does not name secret number ${index + 1}`);
		return {
			kind,
			ref,
			id: textAt(node.members, "secret_id"),
			fields: dataMaps(node.members.get("data"), ref).flatMap((map) => fieldsOf(map)),
			expiration: textAt(node.members, "expiration_date") || void 0
		};
	});
}
function readPamObject(answer, member, kind, ref) {
	let object = objectAt(answer, member);
	if (object === void 0) throw unexpected(`has no ${member}`);
	let scalars = new Map([...object].filter(([, { kind: type }]) => type !== "array"));
	return {
		kind,
		ref,
		id: textAt(object, "id"),
		fields: fieldsOf(scalars),
		expiration: textAt(object, "expiration_time") || void 0
	};
}
function dataMaps(data, ref) {
	return data === void 0 || data.kind === "null" ? [] : (data.kind === "array" ? data.items : [data]).map((map) => {
		if (map.kind !== "object") throw unexpected(`has data of an unknown shape in ${printable(ref)}`);
		return map.members;
	});
}
function fieldsOf(members) {
	return [...members].flatMap(([key, node]) => {
		let value = fieldValue(node);
		return value === void 0 ? [] : [{
			key,
			...value
		}];
	});
}
function fieldValue(node) {
	switch (node.kind) {
		case "null": return;
		case "string": return { value: new Redacted(node.value) };
		case "number": return String(Number(node.source)) === node.source ? { value: new Redacted(node.source) } : { problem: "is a number that other programs may not read exactly; store it as text in the vault" };
		default: return { problem: `is ${node.kind} where the vault keeps text; store it as text in the vault` };
	}
}
function textAt(members, key) {
	return stringAt(members, key) ?? numberAt(members, key);
}
function unexpected(what) {
	return new SenhaseguraError("ERR_ANSWER", `The vault's answer ${what}, so this is not the API this version knows. Check the url of the vault and the input api-prefix.`);
}
function readRegistration$1(answer, onSecret) {
	let [id, signature] = ["id", "signature"].map((name) => {
		let text = stringAt(answer, name) ?? "";
		return text === "" ? void 0 : new Redacted(text);
	});
	if (signature !== void 0 && onSecret(signature), id === void 0 || signature === void 0) throw new SenhaseguraError("ERR_ANSWER", "The answer to the registration holds no id and signature. Check application, system and environment.");
	return onSecret(id), {
		clientId: id.reveal(),
		clientSecret: signature
	};
}
function readToken(answer, now) {
	let token = stringAt(answer, "access_token") ?? "";
	if (!/^[\x21-\x7e]+$/.test(token)) throw new SenhaseguraError("ERR_ANSWER", "The answer to the login holds no usable access_token, so it is not the vault's. Check the url of the vault.");
	let lifetime = lifetimeOf(answer, token), margin = Math.min(60, lifetime / 10);
	return {
		secret: new Redacted(token),
		renewAt: now + (lifetime - margin) * 1e3
	};
}
function lifetimeOf(answer, token) {
	let told = numberAt(answer, "expires_in") ?? stringAt(answer, "expires_in"), seconds = told === void 0 ? claimedLifetime(token) : Number(told);
	return seconds > 0 && Number.isFinite(seconds) ? seconds : 300;
}
function claimedLifetime(token) {
	try {
		let claims = parseJson(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
		if (claims.kind !== "object") return NaN;
		let [exp, iat] = ["exp", "iat"].map((name) => Number(claims.members.get(name)?.source));
		return (exp ?? NaN) - (iat ?? NaN);
	} catch (error) {
		if (error instanceof JsonError) return NaN;
		throw error;
	}
}
const SMALL_ANSWER_BYTES = 2 ** 20;
var Session = class {
	#options;
	#prefixes = new Map();
	#login;
	#registered;
	#tokenWorked = !1;
	#announced = !1;
	constructor(options) {
		this.#options = options;
	}
	async call(call) {
		let { credentials } = this.#options;
		if (credentials === void 0) return this.#exchange(call);
		let token = await this.#freshToken(credentials);
		try {
			let answer = await this.#exchange(call, token);
			return this.#tokenWorked = !0, answer;
		} catch (error) {
			if (!this.#tokenDied(error)) throw error;
			let fresh = await this.#freshToken(credentials, token).catch(() => {
				throw error;
			});
			return this.#exchange(call, fresh);
		}
	}
	async logIn() {
		let { credentials } = this.#options;
		credentials !== void 0 && await this.#freshToken(credentials);
	}
	#tokenDied(error) {
		return error instanceof VaultError ? error.status === 401 || error.refusal.noRoute && this.#tokenWorked : !1;
	}
	async #freshToken(credentials, dead) {
		let login = this.#login, token = await login;
		if (token !== void 0 && token !== dead && this.#options.now() < token.renewAt) return token;
		let replaced = this.#login === login ? void 0 : this.#login;
		return this.#login = replaced ?? this.#logInAnew(credentials), this.#login;
	}
	async #logInAnew(credentials) {
		this.#tokenWorked = !1;
		try {
			return await this.#logInAs(credentials);
		} catch (error) {
			throw error instanceof VaultError || (this.#login = void 0), error;
		}
	}
	async #logInAs(own) {
		let { registration } = this.#options;
		return registration === void 0 ? this.#fetchToken(own) : (this.#registered ??= await this.#register(own, registration), this.#fetchToken(this.#registered));
	}
	async #register(own, registration) {
		return readRegistration$1(await this.#exchange({
			method: "POST",
			path: ["dapp", "application"],
			form: { ...registration },
			what: "register the application",
			maxBytes: SMALL_ANSWER_BYTES
		}, await this.#fetchToken(own)), this.#options.onSecret);
	}
	async #fetchToken({ clientId, clientSecret }) {
		let { tenant, now, onSecret } = this.#options, askedAt = now(), token = readToken(await this.#exchange({
			method: "POST",
			path: ["oauth2", "token"],
			form: {
				grant_type: "client_credentials",
				client_id: clientId,
				client_secret: clientSecret.reveal(),
				...tenant === void 0 ? {} : { tenant }
			},
			repeatable: !0,
			what: "log in",
			maxBytes: SMALL_ANSWER_BYTES
		}), askedAt);
		return onSecret(token.secret), token;
	}
	async #exchange(call, token) {
		let { apiPrefix } = this.#options, module = call.path[0] ?? "", known = apiPrefix === "auto" ? this.#prefixes.get(module) : apiPrefix;
		try {
			let answer = await this.#send(call, known ?? "iso", token);
			return known === void 0 && this.#prefixes.set(module, "iso"), answer;
		} catch (error) {
			if (!(known === void 0 && error instanceof VaultError && error.refusal.noRoute)) throw error;
			let answer = await this.#send(call, "api", token);
			return this.#prefixes.set(module, "api"), answer;
		}
	}
	async #send(call, prefix, token) {
		let { send, baseUrl, signal, repeatsSecret } = this.#options, path = [prefix, ...call.path.map(encodeURIComponent)].join("/"), query = call.query === void 0 ? "" : `?${new URLSearchParams(call.query).toString()}`, body = call.form && new URLSearchParams(call.form).toString(), response = await send({
			method: call.method,
			url: new URL(`${baseUrl}/${path}${query}`),
			headers: {
				accept: "application/json",
				"user-agent": "senhasegura-action/1",
				...token === void 0 ? {} : { authorization: `Bearer ${token.secret.reveal()}` },
				...body === void 0 ? {} : {
					"content-type": "application/x-www-form-urlencoded",
					"content-length": String(Buffer.byteLength(body))
				}
			},
			...body === void 0 ? {} : { body },
			repeatable: call.repeatable === !0,
			maxBytes: call.maxBytes
		}, signal);
		return this.#announce(response), readAnswer(response, call.what, repeatsSecret);
	}
	#announce(response) {
		this.#announced || response.headers["x-senhasegura-emulator"] === void 0 || (this.#announced = !0, this.#options.onEmulator());
	}
};
const SECRETS_ANSWER_BYTES = 16 * 2 ** 20, NOTHING_LEFT = new Set([
	1007,
	1010,
	1018
]), NOT_READABLE = new Set([
	1007,
	1008,
	1009,
	1010,
	1015,
	1016,
	1017,
	1023,
	1024
]);
function createClient(session) {
	return {
		logIn: async () => session.logIn(),
		readSecrets: async () => readApplication(await session.call({
			method: "GET",
			path: ["dapp", "application"],
			what: "read the secrets of the authorization",
			maxBytes: SECRETS_ANSWER_BYTES
		}), "dsm"),
		provision: async (identity) => readApplication(await session.call({
			method: "POST",
			path: [
				"coe",
				"dapp",
				"provision"
			],
			form: leaseForm(identity),
			what: "provide an ephemeral credential",
			maxBytes: SECRETS_ANSWER_BYTES
		}), "provisioned"),
		deprovision: async (identity, secretId) => {
			let parameters = {
				...leaseForm(identity),
				secret_id: secretId
			}, call = {
				method: "POST",
				repeatable: !0,
				what: `take back the ephemeral credential ${printable(secretId)}`,
				maxBytes: SMALL_ANSWER_BYTES
			};
			return givingBack(async () => {
				try {
					return await session.call({
						...call,
						path: [
							"coe",
							"dapp",
							"deprovision"
						],
						form: parameters
					});
				} catch (error) {
					if (!(error instanceof VaultError && error.refusal.noRoute)) throw error;
					return session.call({
						...call,
						path: ["dapp", "deprovision"],
						query: parameters
					});
				}
			});
		},
		readCredential: async (ref) => readPam(session, "pam-credential", "credential", ref),
		readKey: async (ref) => readPam(session, "pam-key", "key", ref),
		readInformation: async (ref) => readPam(session, "pam-info", "info", ref),
		releaseCustody: async (ref) => givingBack(async () => session.call({
			method: "DELETE",
			path: [
				"pam",
				"credential",
				"custody",
				ref
			],
			what: `release the custody of PAM credential ${printable(ref)}`,
			maxBytes: SMALL_ANSWER_BYTES
		}))
	};
}
async function readPam(session, kind, resource, ref) {
	try {
		return readPamObject(await session.call({
			method: "GET",
			path: [
				"pam",
				resource,
				ref
			],
			what: `read ${kind}:${printable(ref)}`,
			maxBytes: SMALL_ANSWER_BYTES
		}), resource, kind, ref);
	} catch (error) {
		if (error instanceof VaultError && NOT_READABLE.has(error.refusal.domainCode ?? 0)) return;
		throw error;
	}
}
function leaseForm({ podName, deploy, namespace }) {
	return {
		pod_name: podName,
		deploy,
		namespace
	};
}
async function givingBack(call) {
	try {
		return await call(), "given-back";
	} catch (error) {
		if (error instanceof VaultError && isNothingLeft(error)) return "nothing-left";
		throw error;
	}
}
function isNothingLeft({ status, refusal }) {
	let { domainCode, bodyStatus } = refusal;
	return NOTHING_LEFT.has(domainCode ?? 0) ? !0 : bodyStatus === 404 || bodyStatus !== void 0 && status === 404;
}
const CIPHER_BYTES = new Set([
	128,
	256,
	384,
	512,
	1024
]);
function decryptWith(key, hash) {
	return (field) => {
		let text = field.value?.reveal() ?? "", bytes = Buffer.from(text, "base64");
		if (!CIPHER_BYTES.has(bytes.length) || bytes.toString("base64") !== text) return field;
		try {
			let padding = constants$1.RSA_PKCS1_OAEP_PADDING, clear = privateDecrypt({
				key,
				padding,
				oaepHash: hash
			}, bytes), value = new TextDecoder("utf-8", {
				fatal: !0,
				ignoreBOM: !0
			}).decode(clear);
			return {
				key: field.key,
				value: new Redacted(value),
				cipher: new Redacted(text)
			};
		} catch {
			return {
				key: field.key,
				code: "ERR_VALUE_ENCRYPTED",
				problem: "is encrypted for another key than decryption-key, or with another hash than decryption-hash says"
			};
		}
	};
}
function withOAuth1(send, options) {
	return async (request, signal) => send({
		...request,
		headers: {
			...request.headers,
			authorization: authorize(request, options)
		}
	}, signal);
}
function authorize(request, { consumer, token, now, nonce }) {
	let { url, body } = request, oauth = [
		["oauth_consumer_key", consumer.clientId],
		["oauth_nonce", nonce()],
		["oauth_signature_method", "HMAC-SHA1"],
		["oauth_timestamp", String(Math.floor(now() / 1e3))],
		["oauth_token", token.key],
		["oauth_version", "1.0"]
	], parameters = [
		...oauth,
		...url.searchParams,
		...new URLSearchParams(body)
	].map(([name, value]) => [encode$2(name), encode$2(value)]).sort(([a, x], [b, y]) => compare(a, b) || compare(x, y)).map((pair) => pair.join("=")).join("&"), text = [
		request.method,
		url.origin + url.pathname,
		parameters
	].map(encode$2).join("&"), key = [consumer.clientSecret, token.secret].map((one) => encode$2(one.reveal())).join("&"), signature = createHmac("sha1", key).update(text).digest("base64");
	return `OAuth ${[...oauth, ["oauth_signature", signature]].map(([name, value]) => `${name}="${encode$2(value)}"`).join(", ")}`;
}
function encode$2(text) {
	return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
var TransportError = class extends SenhaseguraError {
	sent;
	transient;
	constructor(code, message, sent, transient = code === "ERR_NETWORK" || code === "ERR_TIMEOUT") {
		super(code, message), this.sent = sent, this.transient = transient;
	}
};
function refuseHead(head, request) {
	if (head.status >= 300 && head.status < 400) {
		let target = hostOf(head.headers.location, request.url);
		return new TransportError("ERR_REDIRECT", `The vault at ${request.url.host} answered with a redirect (${head.status}) to ${target}. Redirects are not followed: check the url of the vault.`, !0);
	}
	let encoding = head.headers["content-encoding"];
	if (encoding !== void 0 && encoding.toLowerCase() !== "identity") return new TransportError("ERR_ANSWER", `The vault at ${request.url.host} sent a compressed answer although none was asked for. Check for a proxy between the runner and the vault.`, !0);
}
async function gatherBody(body, { url, maxBytes }, onChunk) {
	let gathered = [], size = 0;
	return await new Promise((resolve, reject) => {
		body.on("data", (chunk) => {
			if (onChunk(), size += chunk.length, size <= maxBytes) {
				gathered.push(chunk);
				return;
			}
			let most = `${maxBytes / 2 ** 20} MiB`;
			reject(new TransportError("ERR_ANSWER", `The vault at ${url.host} sent more than ${most}.`, !0)), body.destroy();
		}), body.once("end", resolve), body.on("error", reject), body.once("close", () => {
			body.readableEnded || reject(Object.assign(Error(), { code: "ECONNRESET" }));
		});
	}), Buffer.concat(gathered);
}
function placeOf({ url }, proxy) {
	return proxy === void 0 ? url.host : `${url.host} (through the proxy ${proxy.host})`;
}
function hostOf(location, base) {
	return location === void 0 || !URL.canParse(location, base.href) ? "an unreadable address" : new URL(location, base).host || "an address without a host";
}
const OUTAGES = new Set([
	429,
	502,
	503,
	504
]);
function shouldRetry(request, { failure, head }) {
	let repeatable = request.method !== "POST" || request.repeatable === !0;
	return failure === void 0 ? repeatable ? OUTAGES.has(head.status) : (head.status === 429 || head.status === 503) && askedPause(head, 0) !== void 0 : failure.transient && (repeatable || !failure.sent);
}
function pauseMs({ head }, attempt, now, random) {
	let longest = Math.min(15e3, 500 * 2 ** (attempt - 1));
	return Math.ceil(askedPauseOf({ head }, now) + random * longest);
}
function askedPauseOf({ head }, now) {
	return head === void 0 ? 0 : askedPause(head, now) ?? 0;
}
function withRetries(send, options) {
	let begun;
	return async (request, signal) => {
		let sent = !1;
		for (let attempt = 1;; attempt += 1) {
			let { outcome, answer } = await tryOnce(send, request, signal);
			if (shouldRetry(request, outcome)) {
				let now = options.now();
				begun ??= now;
				let deadline = begun + budgetOf(outcome, options.budgetMs), asked = askedPauseOf(outcome, now), pause = Math.min(pauseMs(outcome, attempt, now, options.random()), Math.max(deadline - now, 0));
				if (pause >= asked && now < deadline) {
					sent ||= outcome.failure?.sent ?? request.method !== "POST", options.onWait(waitLine(request.url.host, outcome, pause)), await waitFor(pause, request, options, sent, signal);
					continue;
				}
			}
			return answer(sent);
		}
	};
}
function budgetOf({ failure }, budgetMs) {
	return failure?.sent === !1 ? Math.min(budgetMs, 1e4) : budgetMs;
}
async function tryOnce(send, request, signal) {
	try {
		let response = await send(request, signal);
		return {
			outcome: { head: response },
			answer: (again) => ({
				...response,
				again
			})
		};
	} catch (error) {
		if (!(error instanceof TransportError)) throw error;
		let { code, message, sent, transient } = error;
		return {
			outcome: { failure: error },
			answer: (sentBefore) => {
				throw sentBefore && !sent ? new TransportError(code, message, !0, transient) : error;
			}
		};
	}
}
async function waitFor(ms, { url }, { delay }, sent, signal) {
	try {
		await delay(ms, signal);
	} catch (error) {
		if (signal?.aborted !== !0) throw error;
	}
	if (signal?.aborted === !0) throw new TransportError("ERR_CANCELLED", `Waiting for ${url.host} was cancelled.`, sent);
}
function waitLine(host, { failure, head }, pause) {
	return `The vault at ${host} is not available (${failure === void 0 ? `HTTP ${head.status}` : failure.code}); asking again in ${(pause / 1e3).toFixed(1)} s.`;
}
function askedPause({ status, headers }, now) {
	let date = Date.parse(headers.date ?? ""), vaultNow = Number.isNaN(date) ? now : date, after = headers["retry-after"]?.trim() ?? "";
	if (/^\d{1,9}$/.test(after)) return Number(after) * 1e3;
	let until = after.endsWith("GMT") ? Date.parse(after) : NaN;
	if (!Number.isNaN(until)) return Math.max(0, until - vaultNow);
	let reset = headers["x-ratelimit-reset"]?.trim() ?? "";
	if (status === 429 && /^\d{1,12}$/.test(reset)) return Math.max(0, Number(reset) * 1e3 - vaultNow);
}
function connect(inputs, platform, host, masks) {
	host.signal !== void 0 && setMaxListeners(0, host.signal), inputs.insecureSkipTlsVerify && platform.warning("insecure-skip-tls-verify is true: the certificate of the vault is NOT verified, so anyone on the way can read every secret of this job. Give its authority in ca-certificate instead.");
	let { ca, client, decryptionKey } = readKeyMaterial(inputs), proxy = proxyFor(inputs.url, host.proxyEnvironment ?? {});
	for (let secret of proxy?.secrets ?? []) masks.hide(secret);
	let transport = host.createTransport({
		ca,
		client,
		proxy,
		insecure: inputs.insecureSkipTlsVerify,
		connectTimeoutMs: inputs.connectTimeoutMs,
		timeoutMs: inputs.timeoutMs
	}), { credentials, oauth1 } = inputs, session = new Session({
		send: withRetries(oauth1 === void 0 ? transport.send : withOAuth1(transport.send, {
			consumer: credentials,
			token: oauth1,
			now: host.now,
			nonce: () => host.randomHex(16)
		}), {
			budgetMs: inputs.retryBudgetMs,
			now: host.now,
			random: host.random,
			delay: host.delay,
			onWait: (line) => platform.info(line)
		}),
		baseUrl: inputs.url.href,
		credentials: oauth1 === void 0 ? credentials : void 0,
		registration: inputs.registration,
		apiPrefix: inputs.apiPrefix,
		tenant: inputs.tenant,
		now: host.now,
		onSecret: masks.hideAsIs,
		repeatsSecret: masks.areIn,
		onEmulator: () => platform.warning("The answers come from the senhasegura emulator, not from a vault: the values are made up."),
		signal: host.signal
	});
	return {
		vault: createClient(session),
		session,
		decrypt: decryptionKey && decryptWith(decryptionKey, inputs.decryptionHash),
		close: transport.close
	};
}
function repeatsSome(text, secrets) {
	for (let secret of secrets) {
		let size = Math.min(8, secret.length);
		for (let at = 0; size >= 4 && at + size <= secret.length; at += 1) if (text.includes(secret.slice(at, at + size))) return !0;
	}
	return !1;
}
const azureNotices = () => [], LINE_BREAK = /\r\n|\r|\n/, ARMOUR = /^-{5}(?:BEGIN|END) [^-]+-{5}$/;
function isMask(text) {
	return text.length >= 4 && !isMultiLine(text) && text.trim() !== "";
}
function isMultiLine(text) {
	return text.includes("\n") || text.includes("\r");
}
function spellings(value) {
	let body = withoutFinalBreaks(value), trimmed = value.trim(), quote = trimmed.at(0), quoted = trimmed.length >= 2 && (quote === "\"" || quote === "'") && trimmed.endsWith(quote);
	return [...new Set([
		body,
		trimmed,
		quoted ? trimmed.slice(1, -1) : trimmed
	])];
}
function maskableParts(value) {
	let leaves = jsonLeaves(value);
	if (leaves !== void 0) {
		let written = new Set(leaves.map(({ source }) => source.slice(1, -1)));
		return {
			masks: masksAmong(leaves.flatMap(leafTexts)),
			written: masksAmong(written),
			rows: isMultiLine(value) ? masksAmong(rowsWith(written, value)) : []
		};
	}
	let masks = masksAmong(spellings(value).filter(isMultiLine).flatMap(trimmedLines).filter((line) => !ARMOUR.test(line)));
	return {
		masks,
		written: masks,
		rows: []
	};
}
function masksAmong(texts) {
	return [...new Set(texts)].filter(isMask);
}
function jsonLeaves(text) {
	if (/^\s*[[{]/.test(text)) try {
		let leaves = [];
		return collectLeaves(parseJson(text), leaves), leaves;
	} catch {
		return;
	}
}
function collectLeaves(node, leaves) {
	if (node.kind === "string" && node.value.length >= 8 && leaves.push(node), node.kind === "array") for (let item of node.items) collectLeaves(item, leaves);
	if (node.kind === "object") for (let member of node.members.values()) collectLeaves(member, leaves);
}
function leafTexts({ value, source }) {
	return [
		...spellings(value),
		...maskableParts(value).masks,
		source.slice(1, -1)
	];
}
function rowsWith(written, json) {
	let strings = /"([^"\\]*(?:\\.[^"\\]*)*)"/g;
	return trimmedLines(json).filter((line) => [...line.matchAll(strings)].some(([, string = ""]) => written.has(string)));
}
function withoutFinalBreaks(text) {
	let end = text.length;
	for (; text[end - 1] === "\n" || text[end - 1] === "\r";) --end;
	return text.slice(0, end);
}
function trimmedLines(text) {
	return text.split(LINE_BREAK).map((line) => line.trim());
}
const ALIGNMENTS = [
	0,
	1,
	2
];
function base64Core(bytes, alignment, alphabet) {
	let bits = 8 * (alignment + bytes.length);
	return encode$1(bytes, alignment, alphabet).slice(firstOwn(alignment), Math.floor(bits / 6));
}
function base64End(bytes, alignment) {
	return encode$1(bytes, alignment, "base64").slice(firstOwn(alignment));
}
function base64Lines(bytes) {
	let core = base64Core(bytes, 0, "base64"), lines = [];
	if (core.length <= 76) return lines;
	for (let at = 0; at < core.length; at += 76) lines.push(core.slice(at, at + 76));
	return lines;
}
function encode$1(bytes, alignment, alphabet) {
	return Buffer.concat([Buffer.alloc(alignment), bytes]).toString(alphabet);
}
function firstOwn(alignment) {
	return Math.ceil(8 * alignment / 6);
}
const inspect = process.getBuiltinModule("node:util").inspect, json = (text) => JSON.stringify(text).slice(1, -1), jsonInJson = (text) => json(json(text)), jsonSlashes = (text) => json(text).replaceAll("/", "\\/"), jsonAscii = (text) => json(text).replace(/[^ -~]/g, unicodeEscape), jsonHtml = (text) => json(text).replace(/[<>&]/g, unicodeEscape), uriComponent = (text) => encodeURIComponent(text), uriData = (text) => percentEncode(uriComponent(text), /[!'()*]/g), uriComponentLower = (text) => lowerEscapes(uriComponent(text)), uriDataLower = (text) => lowerEscapes(uriData(text)), uriComponentTwice = (text) => uriComponent(uriComponent(text)), uriDataTwice = (text) => uriData(uriData(text)), form = (text) => percentEncode(uriComponent(text), /[!'()~]/g).replaceAll("%20", "+"), formData = (text) => uriData(text).replaceAll("%20", "+"), xml = (text) => html(text).replaceAll("&#39;", "&apos;"), html = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;"), shellSingle = (text) => text.replaceAll("'", "'\\''"), shellPython = (text) => text.replaceAll("'", "'\"'\"'"), bashQuoted = (text) => CONTROL.test(text) ? ansiC(text) : text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=^|[:=])~|^#/g, "\\$&"), bashOctal = (text) => {
	let bytes = Buffer.from(text).toString("latin1");
	return bytes === text ? bashQuoted(text) : ansiC(bytes).replace(/\P{ASCII}/gu, octalEscape);
}, singleQuoted = (text) => text.replaceAll("'", "''"), powershellDouble = (text) => text.replace(/[`"$]/g, "`$&"), csv = (text) => text.replaceAll("\"", "\"\""), yamlAscii = (text) => json(text).replace(/[^ -~]/gu, (character) => {
	let escape = codePointEscape(character);
	return escape.slice(0, 2) + escape.slice(2).toUpperCase();
}), pythonRepr = (text) => {
	let quote = text.includes("'") && !text.includes("\"") ? "\"" : "'", escaped = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t");
	return /^[ -~]*$/.test(escaped) ? escaped : escaped.replace(/(?! )[\p{C}\p{Z}]/gu, codePointEscape);
}, nodeInspect = (text) => inspect(text, {
	breakLength: Infinity,
	maxStringLength: null
}).slice(1, -1), workflowCommand = (text) => escapeBreaks(text.replaceAll("%", "%25")), loggingCommand = (text) => escapeBreaks(text.replaceAll("%", "%AZP25")), breaksEscaped = (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n"), breaksAsBlanks = (text) => text.replace(/\r\n|\r|\n/g, " "), breaksRemoved = (text) => text.replace(/[\r\n]/g, ""), CONTROL = /[^ -~\x80-\uffff]/, ANSI_C = {
	"\x07": "\\a",
	"\b": "\\b",
	"	": "\\t",
	"\n": "\\n",
	"\v": "\\v",
	"\f": "\\f",
	"\r": "\\r",
	"\x1B": "\\E",
	"'": "\\'",
	"\\": "\\\\"
};
function ansiC(text) {
	return text.replace(/['\\]|[^ -~\x80-\uffff]/g, (character) => ANSI_C[character] ?? octalEscape(character));
}
function octalEscape(character) {
	return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
}
function unicodeEscape(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function codePointEscape(character) {
	let hex = (character.codePointAt(0) ?? 0).toString(16);
	return hex.length <= 2 ? `\\x${hex.padStart(2, "0")}` : hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
function percentEncode(text, characters) {
	return text.replace(characters, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function lowerEscapes(text) {
	return text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}
function escapeBreaks(text) {
	return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
const ROW_ENCODINGS = [
	shellSingle,
	xml,
	html,
	nodeInspect,
	csv,
	singleQuoted
], TIERS = [
	({ bytes }) => ALIGNMENTS.map((alignment) => base64Core(bytes, alignment, "base64")),
	escaped(json),
	escaped(uriComponent),
	escaped(uriData),
	perLine(shellSingle),
	escaped(jsonInJson),
	({ bytes }) => ALIGNMENTS.map((alignment) => base64Core(bytes, alignment, "base64url")),
	base64Ends,
	hexadecimal,
	perLine(xml),
	perLine(html),
	escaped(form),
	escaped(bashQuoted),
	escaped(nodeInspect),
	perLine(nodeInspect),
	escaped(pythonRepr),
	escaped(uriDataLower),
	escaped(workflowCommand),
	escaped(loggingCommand),
	perLine(csv),
	perLine(singleQuoted),
	escaped(jsonAscii),
	escaped(jsonSlashes),
	escaped(uriComponentTwice),
	base64Twice,
	base64Wide,
	escaped(breaksEscaped),
	escaped(breaksAsBlanks),
	escaped(breaksRemoved),
	({ bytes }) => base64Lines(bytes),
	jsonRows,
	escaped(uriComponentLower),
	escaped(uriDataTwice),
	escaped(jsonHtml),
	perLine(shellPython),
	perLine(powershellDouble),
	escaped(formData),
	escaped(bashOctal),
	escaped(yamlAscii)
];
function escaped(encode) {
	return ({ text, parts, hides }) => {
		if (text === void 0) return [];
		let encoded = encode(text);
		return parts !== void 0 && partsHide(parts.map(encode), encoded, hides) ? [] : [encoded];
	};
}
function partsHide(parts, encoded, hides) {
	return parts.reduce((sum, part) => sum + part.length, 0) >= .75 * encoded.length && parts.every(hides);
}
function perLine(encode) {
	return ({ text, parts }) => text === void 0 ? [] : (parts ?? [text]).map(encode);
}
function jsonRows({ rows }) {
	return [...rows, ...ROW_ENCODINGS.flatMap((encode) => rows.map(encode))];
}
function base64Ends({ bytes }) {
	return bytes.length < 12 ? ALIGNMENTS.map((alignment) => base64End(bytes, alignment)) : [];
}
function base64Twice({ bytes }) {
	return [base64Core(Buffer.from(base64Core(bytes, 0, "base64")), 0, "base64")];
}
function base64Wide({ text }) {
	return text === void 0 ? [] : [base64Core(Buffer.from(text, "utf16le"), 0, "base64")];
}
function hexadecimal({ bytes }) {
	let digits = Buffer.from(bytes).toString("hex");
	return [digits, digits.toUpperCase()];
}
function deriveMasks(sources, taken, most = 250) {
	let variants = [], room = {
		masks: most,
		characters: 4194304,
		dropped: !1
	};
	for (let { share, text, rank } of deal(sources, room)) if (!taken.has(text)) {
		if (room.masks === 0) return {
			variants,
			dropped: !0
		};
		share.left === 0 || text.length > room.characters ? room.dropped = !0 : (--share.left, --room.masks, room.characters -= text.length, taken.add(text), variants.push({
			text,
			tier: rank
		}));
	}
	return {
		variants,
		dropped: room.dropped
	};
}
function* deal(sources, room) {
	let shares = sources.map(({ forms, limit }) => ({
		forms,
		left: limit
	}));
	for (let nth = 0; shares.length > 0; nth += 1) {
		for (let [index, tier] of TIERS.entries()) {
			let rank = nth * TIERS.length + index + 1, hands = shares.map((share) => ({
				share,
				texts: newTexts(tier, share.forms[nth], room)
			}));
			for (; hands.length > 0;) {
				let open = [];
				for (let hand of hands) {
					let next = hand.texts.next();
					next.done !== !0 && (open.push(hand), yield {
						share: hand.share,
						text: next.value,
						rank
					});
				}
				hands = open;
			}
		}
		shares = shares.filter(({ forms }) => forms.length > nth + 1);
	}
}
function* newTexts(tier, form, room) {
	if (form !== void 0) {
		if (form.bytes.length > room.characters) room.dropped = !0;
		else for (let text of tier(form)) isMask(text) && !form.hides(text) && (yield text);
	}
}
const isUtf8 = process.getBuiltinModule("node:buffer").isUtf8, base64From = (start) => (text) => Buffer.from(text).subarray(start).toString("base64"), jsonDotnet = (text) => /[\u0085\u2028\u2029]/.test(text) ? text : json(text), ENCODINGS = {
	github: [
		base64From(0),
		base64From(1),
		base64From(2),
		jsonDotnet,
		uriData,
		xml,
		singleQuoted
	],
	azure: [jsonDotnet, uriData],
	none: []
};
function hiddenBy(masks, derives) {
	return new Set(masks.flatMap((mask) => [mask, ...ENCODINGS[derives].map((encode) => encode(mask))]));
}
const NOTHING = {
	plain: [],
	forms: [],
	limit: 0
}, NO_PARTS = {
	masks: [],
	written: [],
	rows: []
};
function maskSource(value, derives, policy) {
	return policy === "none" ? NOTHING : typeof value == "string" ? textSource(value.toWellFormed(), derives, policy) : isUtf8(value) ? textSource(Buffer.from(value).toString(), derives, policy) : binarySource(value, derives);
}
function textSource(value, derives, policy) {
	let [body = "", ...others] = spellings(value), parts = policy === "full" ? maskableParts(value) : NO_PARTS, plain = [...new Set([
		body,
		...others,
		...parts.masks
	])].filter(isMask), singleLine = !isMultiLine(value.trim());
	if (policy === "value" && singleLine) return {
		plain,
		forms: [],
		limit: 0
	};
	let hides = hiding(plain, derives);
	return {
		plain,
		forms: [body, ...others.filter((text) => !isMultiLine(text))].filter((text) => text.length >= 4).map((text) => ({
			text,
			bytes: Buffer.from(text),
			parts: isMultiLine(text) ? parts.written : void 0,
			rows: parts.rows,
			hides
		})),
		limit: singleLine ? singleLineLimit(body) : Infinity
	};
}
function binarySource(bytes, derives) {
	if (bytes.length < 4) return NOTHING;
	let plain = [base64Core(bytes, 0, "base64"), Buffer.from(bytes).toString("hex")];
	return {
		plain,
		forms: [{
			text: void 0,
			bytes,
			parts: void 0,
			rows: [],
			hides: hiding(plain, derives)
		}],
		limit: Infinity
	};
}
function hiding(masks, derives) {
	let hidden;
	return (text) => (hidden ??= hiddenBy(masks, derives)).has(text);
}
function singleLineLimit(text) {
	return /^[A-Za-z0-9]+$/.test(text) ? 15 : 40;
}
function maskVariants(value, derives, policy) {
	let source = maskSource(value, derives, policy);
	return [...source.plain.map((text) => ({
		text,
		tier: 0
	})), ...deriveMasks([source], new Set(source.plain)).variants];
}
function nameList(names) {
	let unsaid = names.length - 20;
	return [...names.slice(0, 20), ...unsaid > 0 ? [`and ${unsaid} more`] : []].join(", ");
}
const DERIVES = {
	github: "github",
	azure: "azure",
	gitlab: "none",
	cli: "none"
}, LOADING = {
	bare: "Use longer values, or mark what is no secret with nomask.",
	budget: "Load fewer secrets in one step, or mark what is no secret with nomask.",
	variables: !0
};
function maskAll(secrets, platform, advice = LOADING) {
	let derives = DERIVES[platform.kind], sources = secrets.map(({ value, maskPolicy }) => maskSource(value.reveal(), derives, maskPolicy)), plain = new Set([...sources.flatMap((source) => source.plain), ...cipherMasks(secrets, derives)]);
	for (let mask of plain) platform.addMask(mask);
	let most = derives === "none" ? 1e4 : 250, derived = deriveMasks(sources, plain, most);
	for (let { text } of derived.variants) platform.addMask(text);
	let bare = secrets.filter((secret, index) => isBare(secret, sources[index])), hidden = advice.variables ? azureNotices(bare, platform.kind) : [], shown = bare.filter((secret) => !hidden.includes(secret));
	return {
		secrets: secrets.map(branded),
		bare: new Set(bare),
		notices: [
			...shown.length > 0 ? [bareNotice(shown, advice)] : [],
			...azureNotices(hidden),
			...derived.dropped ? [budgetNotice(most, advice)] : []
		]
	};
}
function maskCredential(credential, platform) {
	let variants = maskVariants(credential.reveal(), DERIVES[platform.kind], "full");
	for (let { text } of variants) platform.addMask(text);
	return variants.some(({ tier }) => tier === 0);
}
function maskPlain(credential, platform) {
	let { plain } = maskSource(credential.reveal(), DERIVES[platform.kind], "full");
	for (let text of plain) platform.addMask(text);
}
function jsonOutput(secrets) {
	let members = secrets.flatMap(({ target, value }) => target.kind === "output" ? [[target.name, value.reveal()]] : []);
	return branded({
		source: "json",
		target: {
			kind: "output",
			name: "json"
		},
		value: new Redacted(JSON.stringify(Object.fromEntries(members))),
		maskPolicy: "full",
		expiration: void 0
	});
}
function cipherMasks(secrets, derives) {
	return secrets.flatMap(({ alsoMask = [], maskPolicy }) => maskPolicy === "none" ? [] : alsoMask.flatMap((text) => maskSource(text.reveal(), derives, "full").plain));
}
function isBare({ value, maskPolicy }, source) {
	return maskPolicy === "none" || value.reveal().length === 0 || source?.plain.length !== 0 ? !1 : maskPolicy === "full" || source.forms.length === 0;
}
function bareNotice(secrets, advice) {
	return `Not masked, because they are too short (4 characters, 8 inside JSON): ${nameList(secrets.map(({ source }) => source))}. ${advice.bare}`;
}
function budgetNotice(most, advice) {
	return `All values are masked, but not all of their encodings: a step has room for ${most}, a value of one line for 40. ${advice.budget}`;
}
function branded(secret) {
	return secret;
}
var CredentialMasks = class {
	#platform;
	#known = [];
	#waiting = [];
	constructor(platform) {
		this.#platform = platform;
	}
	hide = (credential) => {
		this.hideAsIs(credential), this.#waiting.push(credential);
	};
	hideAsIs = (credential) => {
		maskPlain(credential, this.#platform), this.#known.push(credential);
	};
	areIn = (text) => this.#known.some((credential) => repeatsSome(text, maskVariants(credential.reveal(), "none", "full").map((variant) => variant.text)));
	finish() {
		for (let credential of this.#waiting.splice(0)) maskCredential(credential, this.#platform);
	}
	async finishDuring(work) {
		let pause = new Promise(setImmediate).then(() => this.finish()), [result, finished] = await Promise.allSettled([work, pause]);
		if (result.status === "rejected") throw result.reason;
		if (finished.status === "rejected") throw finished.reason;
		return result.value;
	}
};
async function settleAll(tasks, limit) {
	let results = [], waiting = tasks.entries();
	return await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, async () => {
		for (let [index, task] of waiting) [results[index]] = await Promise.allSettled([task()]);
	})), results;
}
function leaseOf(identity, objects) {
	let { podName, deploy, namespace } = identity;
	return {
		podName,
		deploy,
		namespace,
		secretIds: objects.flatMap(({ id }) => id === void 0 || id.length > 100 ? [] : [id]),
		expiration: objects.find(({ expiration }) => expiration !== void 0)?.expiration?.slice(0, 100)
	};
}
var Journal = class {
	#save;
	#data;
	constructor(data, save) {
		this.#data = data, this.#save = save, save(data);
	}
	get data() {
		return this.#data;
	}
	get isEmpty() {
		let { files, leases, custodies } = this.#data;
		return files === void 0 && leases.length === 0 && custodies.length === 0;
	}
	intendFiles(directory) {
		this.#update({ files: {
			directory,
			inodes: []
		} });
	}
	madeFiles(directory, inodes) {
		this.#update({ files: {
			directory,
			inodes
		} });
	}
	removedFiles() {
		this.#update({ files: void 0 });
	}
	intendLease(identity) {
		let lease = {
			...identity,
			secretIds: [],
			expiration: void 0
		};
		this.#update({ leases: [...this.#data.leases, lease] });
	}
	lent(lease) {
		this.#update({ leases: [...this.#otherLeases(lease), lease] });
	}
	gaveBackLease(identity) {
		this.#update({ leases: this.#otherLeases(identity) });
	}
	intendCustody(ref) {
		this.#update({ custodies: [...this.#data.custodies, ref] });
	}
	gaveBackCustody(ref) {
		this.#update({ custodies: this.#data.custodies.filter((other) => other !== ref) });
	}
	#otherLeases({ podName }) {
		return this.#data.leases.filter((lease) => lease.podName !== podName);
	}
	#update(change) {
		let data = {
			...this.#data,
			...change
		};
		this.#save(data), this.#data = data;
	}
};
async function fetchObjects(plan, context) {
	let { vault, journal, lease } = context, { needs } = plan, kept = keptObjects(plan), read = await allOf([...needs.application ? [async () => vault.readSecrets()] : [], ...needs.pamInfos.map((ref) => async () => vault.readInformation(ref))], context.signal, async (ask) => ask());
	read.length === 0 && await vault.logIn();
	let taken = await allOf([...needs.pamCredentials.map((ref) => ({
		name: `pam-credential:${ref}`,
		take: async () => vault.readCredential(ref)
	})), ...needs.pamKeys.map((ref) => ({
		name: `pam-key:${ref}`,
		take: async () => vault.readKey(ref)
	}))], context.signal, async ({ name, take }) => {
		let record = kept.has(name) ? void 0 : journal;
		record?.intendCustody(name);
		let object = await orForget(take(), () => record?.gaveBackCustody(name));
		return object === void 0 && record?.gaveBackCustody(name), object;
	}), provisioned = needs.provisioned ? await provision(vault, journal, lease, kept.has(PROVISIONED)) : [];
	return [
		...read.flat(),
		...taken,
		...provisioned
	];
}
const PROVISIONED = "provisioned:";
function keptObjects({ entries }) {
	let kept = entries.filter(({ options }) => options.keep);
	return new Set(kept.map(({ source, ref }) => `${source}:${ref ?? ""}`));
}
async function provision(vault, journal, lease, keep) {
	let record = keep ? void 0 : journal;
	record?.intendLease(lease);
	let objects = await orForget(vault.provision(lease), () => record?.gaveBackLease(lease));
	return objects.length === 0 ? record?.gaveBackLease(lease) : record?.lent(leaseOf(lease, objects)), objects;
}
async function orForget(taking, forget) {
	try {
		return await taking;
	} catch (error) {
		let notSent = error instanceof TransportError && !error.sent, refused = error instanceof VaultError && !error.again && [400, 403].includes(error.status);
		throw (notSent || refused) && forget(), error;
	}
}
async function allOf(items, signal, work) {
	let failed = !1, settled = await settleAll(items.map((item) => async () => {
		if (signal?.aborted === !0) throw new SenhaseguraError("ERR_CANCELLED", "The job was cancelled.");
		if (!failed) try {
			return await work(item);
		} catch (error) {
			throw failed = !0, error;
		}
	}), 16), rejected = settled.find((result) => result.status === "rejected");
	if (rejected !== void 0) throw rejected.reason;
	return settled.flatMap((result) => result.status === "fulfilled" && result.value !== void 0 ? [result.value] : []);
}
const m$4 = process.getBuiltinModule("node:path"), join = m$4.join, relative = m$4.relative, dirname = m$4.dirname, basename = m$4.basename, sep = m$4.sep, NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
function overwriteFile(path, made) {
	withFile(path, constants.O_RDONLY, made, (file) => fchmodSync(file, 384)), withFile(path, constants.O_RDWR, made, (file) => {
		let { size } = fstatSync(file), zeros = Buffer.alloc(Math.min(size, 65536));
		for (let at = 0; at < size;) at += writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at);
		fsyncSync(file), ftruncateSync(file);
	});
}
function withFile(path, flags, made, work) {
	if (!made.has(inodeOf(lstatSync(path, { bigint: !0 })))) return;
	let file = openSync(path, flags | NO_FOLLOW);
	try {
		made.has(inodeOf(fstatSync(file, { bigint: !0 }))) && work(file);
	} finally {
		closeSync(file);
	}
}
function inodeOf({ dev, ino }) {
	return `${dev}:${ino}`;
}
const NAME$1 = /^set_(env|output)_[\w-]+$/;
function scrubHandoverFile(temporaryDirectory, path) {
	emptyHandoverFile(temporaryDirectory, path) && unlinkSync(path);
}
function emptyHandoverFile(temporaryDirectory, path) {
	if (temporaryDirectory === void 0 || !NAME$1.test(basename(path))) return !1;
	try {
		let below = relative(realpathSync(temporaryDirectory), realpathSync(dirname(path))), status = lstatSync(path, { bigint: !0 });
		return below === "" || below.split(sep)[0] === ".." || !status.isFile() || status.nlink !== 1n ? !1 : (overwriteFile(path, new Set([inodeOf(status)])), !0);
	} catch {
		return !1;
	}
}
const m$3 = process.getBuiltinModule("node:os"), userInfo = m$3.userInfo, EOL = m$3.EOL, NAME = /^senhasegura-[0-9a-f]{32}$/;
function choosePrivateDirectory(temporaryDirectory) {
	return guarded("written", () => join(realpathSync(temporaryDirectory), newName()));
}
function writeJournalFile(text, temporaryDirectory) {
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	return guarded("written", () => {
		let path = join(realpathSync(temporaryDirectory), `${newName()}.journal`);
		return writeNewFile(path, {
			path,
			mode: 384,
			content: new Redacted(text)
		}), path;
	});
}
function noTemporaryDirectory() {
	return new SenhaseguraError("ERR_PLATFORM", "The runner names no temporary directory, so there is no place for secret files.");
}
function newName() {
	return `senhasegura-${randomBytes(16).toString("hex")}`;
}
function writePrivateFiles(directory, files) {
	return guarded("written", () => {
		mkdirSync(directory, { mode: 448 });
		try {
			return files.map((file) => {
				let path = join(directory, file.path);
				return makeParents(directory, dirname(path)), writeNewFile(path, file);
			});
		} catch (error) {
			throw rmSync(directory, {
				recursive: !0,
				force: !0
			}), error;
		}
	});
}
function removePrivateFiles(temporaryDirectory, { directory, inodes }) {
	guarded("removed", () => {
		if (dirname(directory) !== realpathSync(temporaryDirectory) || !NAME.test(basename(directory))) throw refused("the directory for secret files is not one that this product makes");
		let status = lstatSync(directory, { throwIfNoEntry: !1 });
		if (status === void 0) return;
		if (!status.isDirectory() || isForeign(status.uid)) throw refused("the directory for secret files was replaced by something else");
		let overwritten = overwriteAll(directory, new Set(inodes));
		if (rmSync(directory, {
			recursive: !0,
			force: !0
		}), !overwritten) throw refused("one of them was deleted without being overwritten");
	});
}
function isForeign(owner) {
	try {
		let { uid } = userInfo();
		return uid >= 0 && owner !== uid;
	} catch {
		return !1;
	}
}
function overwriteAll(directory, made) {
	let all = !0;
	for (let entry of readdirSync(directory, {
		recursive: !0,
		withFileTypes: !0
	})) if (entry.isFile()) try {
		overwriteFile(join(entry.parentPath, entry.name), made);
	} catch {
		all = !1;
	}
	return all;
}
function makeParents(directory, parent) {
	let path = directory;
	for (let segment of relative(directory, parent).split(sep).filter(Boolean)) path = join(path, segment), lstatSync(path, { throwIfNoEntry: !1 })?.isDirectory() !== !0 && mkdirSync(path, { mode: 448 });
}
function writeNewFile(path, { mode, content }) {
	let value = content.reveal(), bytes = typeof value == "string" ? Buffer.from(value) : value, { O_CREAT, O_EXCL, O_WRONLY } = constants, file = openSync(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, 384);
	try {
		for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
		return mode !== 384 && fchmodSync(file, mode), inodeOf(fstatSync(file, { bigint: !0 }));
	} finally {
		closeSync(file);
	}
}
function guarded(done, work) {
	try {
		return work();
	} catch (error) {
		throw error instanceof SenhaseguraError ? error : refused(`secret files could not be ${done} (${error instanceof Error && "code" in error ? printable(String(error.code)) : "unknown"})`);
	}
}
function refused(why) {
	return new SenhaseguraError("ERR_FILE", `Secret files live in a private directory below the runner's temporary directory, and ${why}.`);
}
async function giveBack(journal, vault, temporaryDirectory) {
	let { leases, custodies } = journal.data;
	for (let path of journal.data.handover) scrubHandoverFile(temporaryDirectory, path);
	let files = giveBackFiles(journal, temporaryDirectory), remote = await settleAll([...leases.map((lease) => async () => giveBackLease(journal, vault, lease)), ...custodies.map((ref) => async () => giveBackCustody(journal, vault, ref))], 16);
	return [...files, ...remote.flatMap((one) => one.status === "fulfilled" ? [one.value] : [])];
}
function giveBackFiles(journal, temporaryDirectory) {
	let { files } = journal.data;
	if (files === void 0) return [];
	let name = `the secret files in ${files.directory}`;
	try {
		if (temporaryDirectory === void 0) throw noTemporaryDirectory();
		return removePrivateFiles(temporaryDirectory, files), journal.removedFiles(), [{
			kind: "files",
			name,
			result: "given-back"
		}];
	} catch (error) {
		return [{
			kind: "files",
			name,
			result: "failed",
			reason: reasonOf(error)
		}];
	}
}
async function giveBackLease(journal, vault, lease) {
	let known = lease;
	try {
		lease.secretIds.length === 0 && (known = await askAgain(journal, vault(), lease));
		let results = await settleAll(known.secretIds.map((id) => async () => vault().deprovision(known, id)), 16), failed = results.find((result) => result.status === "rejected");
		if (failed !== void 0) throw failed.reason;
		journal.gaveBackLease(known);
		let given = results.some((one) => one.status === "fulfilled" && one.value === "given-back");
		return {
			kind: "lease",
			name: describeLease(known),
			result: given ? "given-back" : "nothing-left"
		};
	} catch (error) {
		return {
			kind: "lease",
			name: describeLease(known),
			result: "failed",
			reason: reasonOf(error),
			byHand: `${CLEANUP} ${leaseFlags(known)}`,
			expiration: known.expiration
		};
	}
}
async function askAgain(journal, vault, lease) {
	let objects = await vault.provision(lease), known = leaseOf(lease, objects);
	if (journal.lent(known), known.secretIds.length < objects.length) throw new SenhaseguraError("ERR_CLEANUP", "The vault does not name the id of the secret.");
	return known;
}
async function giveBackCustody(journal, vault, custody) {
	let name = `custody of ${custody}`, ref = custody.replace(/^pam-(credential|key):/, "");
	try {
		let result = await vault().releaseCustody(ref);
		return journal.gaveBackCustody(custody), {
			kind: "custody",
			name,
			result
		};
	} catch (error) {
		let byHand = `${CLEANUP} --custody ${shellWord(ref)}`;
		return {
			kind: "custody",
			name,
			result: "failed",
			reason: reasonOf(error),
			byHand
		};
	}
}
function describeLease({ podName, deploy, namespace, secretIds }) {
	return `ephemeral credential of pod-name ${podName}, deploy ${deploy}, namespace ${namespace}${secretIds.length > 0 ? `, secret id ${secretIds.join(", ")}` : ""}`;
}
const CLEANUP = "senhasegura cleanup";
function leaseFlags({ podName, deploy, namespace, secretIds }) {
	return [
		["--pod-name", podName],
		["--deploy", deploy],
		["--namespace", namespace],
		...secretIds.map((id) => ["--secret-id", id])
	].map(([flag = "", value = ""]) => `${flag} ${shellWord(value)}`).join(" ");
}
function shellWord(text) {
	return /^[\w@%+:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function reasonOf(error) {
	return error instanceof SenhaseguraError ? error.message : "an unexpected error";
}
function inputList(names) {
	return names.length === 1 ? `The input ${names[0]} is` : `The inputs ${listOf(names)} are`;
}
function listOf(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
const CONNECTION$1 = [
	"url",
	"client-id",
	"client-secret"
];
function withConnection(raw, { serviceConnection, environment }) {
	if (serviceConnection === void 0 && givenOf(raw).length > 0) return raw;
	let stored = serviceConnection ?? environment;
	return {
		...raw,
		url: stored?.url,
		"client-id": stored?.clientId,
		"client-secret": stored?.clientSecret
	};
}
function checkConnection(reader, raw, { serviceConnection, untrustedRun }) {
	let missing = CONNECTION$1.filter((name) => !reader.has(name));
	serviceConnection === void 0 ? missing.length > 0 && reportMissing(reader, givenOf(raw), missing, untrustedRun) : givenOf(raw);
}
function reportMissing(reader, given, missing, untrustedRun) {
	let withheld = untrustedRun === void 0 ? "" : ` The platform does not give secrets to runs from ${WITHHELD[untrustedRun]}: run this step only where they are available.`, stored = reader.platform === "azure" ? "a service connection, or " : "", message = given.length > 0 ? `${inputList(missing)} missing or empty. url, client-id and client-secret belong together; where one of them is an input, the variables SENHASEGURA_… of the environment do not count.` : missing.length === CONNECTION$1.length ? `${inputList(missing)} missing or empty. Give ${stored}all three, or set ${listOf(CONNECTION$1.map(variableOf))} in the environment.` : `The environment lacks ${listOf(missing.map(variableOf))}: without the inputs ${listOf(CONNECTION$1)}, the variables ${listOf(CONNECTION$1.map(variableOf))} must all three be set.`;
	reader.report("ERR_INPUT_MISSING", message + withheld);
}
function givenOf(raw) {
	return CONNECTION$1.filter((name) => (raw[name] ?? "").trim() !== "");
}
const WITHHELD = {
	fork: "forks",
	dependabot: "Dependabot"
};
function variableOf(name) {
	return `SENHASEGURA_${name.toUpperCase().replace("-", "_")}`;
}
const BOTH = ["load", "register"], LOAD = ["load"], REGISTER = ["register"];
function text$1(name, details) {
	return {
		name,
		type: "text",
		default: "",
		commands: BOTH,
		...details
	};
}
function boolean(name, initial, details) {
	return {
		name,
		type: "boolean",
		default: initial,
		commands: BOTH,
		...details
	};
}
function seconds(name, initial, details) {
	return {
		name,
		type: "seconds",
		default: initial,
		commands: BOTH,
		...details
	};
}
function choice(name, choices, initial, details) {
	return {
		name,
		type: "choice",
		choices,
		default: initial,
		commands: BOTH,
		...details
	};
}
const INPUTS = [
	text$1("url"),
	text$1("client-id", { secret: !0 }),
	text$1("client-secret", { secret: !0 }),
	choice("auth-method", ["oauth2", "oauth1"], "oauth2"),
	text$1("token-key", { secret: !0 }),
	text$1("token-secret", { secret: !0 }),
	text$1("application"),
	text$1("system"),
	text$1("environment"),
	choice("api-prefix", [
		"auto",
		"iso",
		"api"
	], "auto"),
	text$1("tenant"),
	text$1("secrets", { commands: LOAD }),
	choice("export-to", ["output", "env"], "env", {
		commands: LOAD,
		defaultOn: { github: "output" }
	}),
	text$1("prefix", { commands: LOAD }),
	choice("case", ["keep", "upper"], "keep", { commands: LOAD }),
	boolean("provision", "false", { commands: LOAD }),
	text$1("pod-name", { commands: LOAD }),
	text$1("deploy", { commands: LOAD }),
	text$1("namespace", { commands: LOAD }),
	text$1("job-leg", {
		commands: LOAD,
		hidden: !0,
		defaultOn: { github: "${{ job.check_run_id || strategy.job-index }}" }
	}),
	boolean("cleanup", "true", { commands: LOAD }),
	choice("cleanup-failure", ["warn", "fail"], "warn", { commands: LOAD }),
	text$1("ca-certificate"),
	text$1("client-certificate"),
	text$1("client-key", { secret: !0 }),
	boolean("insecure-skip-tls-verify", "false"),
	text$1("decryption-key", {
		commands: LOAD,
		secret: !0
	}),
	choice("decryption-hash", ["sha1", "sha256"], "sha1", { commands: LOAD }),
	seconds("connect-timeout", "10"),
	seconds("timeout", "30"),
	seconds("retry-budget", "180"),
	text$1("mapping-file", { commands: REGISTER }),
	choice("via", ["variables", "secret"], "variables", { commands: REGISTER }),
	boolean("dry-run", "false", { commands: REGISTER })
];
function nearNames(name, candidates) {
	let wanted = name.toLowerCase();
	if (wanted.length > 256) return [];
	let limit = Math.min(4, Math.max(2, Math.floor(wanted.length / 3))), near = [], compared = 0;
	for (let candidate of new Set(candidates)) {
		if (candidate.length > 256) continue;
		if (compared++ >= 2e3) break;
		let distance = distanceOf(wanted, candidate.toLowerCase(), limit);
		distance <= limit && near.push({
			candidate,
			distance
		});
	}
	return near.sort((one, other) => one.distance - other.distance).slice(0, 3).map(({ candidate }) => printable(candidate));
}
function didYouMean(name, candidates) {
	let near = nearNames(name, candidates);
	return near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
}
function distanceOf(one, other, limit) {
	if (Math.min(one.length, other.length) >= 4 && (other.includes(one) || one.includes(other))) return 1;
	if (Math.abs(one.length - other.length) > limit) return Infinity;
	let width = other.length + 1, last = Uint16Array.from({ length: width }, (_, column) => column), current = new Uint16Array(width);
	for (let row = 1; row <= one.length; row += 1) {
		current[0] = row;
		let nearest = row;
		for (let column = 1; column < width; column += 1) {
			let same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1), cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + +!same);
			current[column] = cost, cost < nearest && (nearest = cost);
		}
		if (nearest > limit) return Infinity;
		[last, current] = [current, last];
	}
	return at(last, width - 1);
}
function at(row, column) {
	return row[column] ?? 0;
}
const EXPRESSION = /\$\{\{.*?\}\}|\$\([A-Za-z_][\w.-]*\)|\$\[[^\]]*\]/, MAY_LOOK_UNEXPANDED = new Set(["secrets", "job-leg"]), MULTI_LINE = new Set([
	"secrets",
	"ca-certificate",
	"client-certificate",
	"client-key",
	"decryption-key"
]), MAX_SECONDS = 3600;
var InputReader = class {
	problems = [];
	platform;
	#raw;
	#refused = new Set();
	constructor(raw, platform) {
		this.#raw = raw, this.platform = platform;
	}
	has(name) {
		return this.lines(name).trim() !== "";
	}
	lines(name) {
		return this.#raw[name] ?? "";
	}
	text(name) {
		let text = this.lines(name).trim() || this.#default(name);
		return isUnexpanded(name, text) ? this.refuse(name, "still holds an expression ($(…) or ${{ … }}) that the platform did not replace. Check that the variable or secret exists, is spelled that way and is available to this job", "ERR_INPUT_UNEXPANDED") : !MULTI_LINE.has(name) && CONTROL$1.test(text) && this.refuse(name, "must be one line without control characters"), text === "" ? void 0 : text;
	}
	choice(name, choices) {
		let text = this.text(name)?.toLowerCase(), choice = choices.find((one) => one === text);
		return choice === void 0 && this.refuse(name, `must be ${choices.join(" or ")}`), choice ?? choices[0];
	}
	boolean(name) {
		let text = this.text(name)?.toLowerCase();
		return text !== "true" && text !== "false" && this.refuse(name, "must be true or false, and nothing else"), text === "true";
	}
	milliseconds(name) {
		let text = this.text(name) ?? "", seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
		return (seconds < 1 || seconds > MAX_SECONDS) && this.refuse(name, `must be a whole number of seconds from 1 to ${MAX_SECONDS}`), seconds * 1e3;
	}
	refuse(name, what, code = "ERR_INPUT_INVALID") {
		this.#refused.has(name) || (this.#refused.add(name), this.report(code, `The input ${name} ${what}.`));
	}
	report(code, message) {
		this.problems.push({
			code,
			message
		});
	}
	unknown(command) {
		let own = INPUTS.filter(({ commands }) => commands.includes(command)), known = new Set(own.map(({ name }) => name)), names = own.filter((input) => !("hidden" in input)).map(({ name }) => name);
		return Object.keys(this.#raw).filter((name) => !known.has(name)).map((name) => `There is no input "${printable(name)}"; it is ignored.${didYouMean(name, names)}`);
	}
	finish() {
		throwProblems(this.problems);
	}
	#default(name) {
		let definition = INPUTS.find((input) => input.name === name);
		return definition?.hidden === !0 ? "" : definition?.defaultOn?.[this.platform] ?? definition?.default ?? "";
	}
};
function isUnexpanded(name, text) {
	return !text.includes("$") || MAY_LOOK_UNEXPANDED.has(name) ? !1 : SECRET.has(name) ? isExpression(text) : EXPRESSION.test(text);
}
function isExpression(text) {
	return EXPRESSION.exec(text)?.[0] === text;
}
const SECRET = new Set(INPUTS.filter(({ secret }) => secret === !0).map(({ name }) => name)), QUOTED = /"(?:[^"\\]|\\["\\])*"/y, ALL_QUOTED = /"(?:[^"\\]|\\["\\])*"/g;
var Part = class {
	raw;
	shape;
	#line;
	#start;
	constructor(line, shape, start, end) {
		let written = shape.slice(start, end);
		this.shape = written.trim();
		let first = start + (this.shape === "" ? 0 : written.length - written.trimStart().length);
		this.raw = line.slice(first, first + this.shape.length), this.#line = line, this.#start = first;
	}
	get text() {
		return this.quoted ? this.raw.replace(ALL_QUOTED, (quoted) => quoted.slice(1, -1).replace(/\\(.)/g, "$1")) : this.raw;
	}
	get quoted() {
		return this.shape.includes("\"");
	}
	get column() {
		return columnOf(this.#line, this.#start);
	}
};
function cutLine(line) {
	let shape = shapeOf(line);
	if (typeof shape != "string") return shape;
	let part = (start, end) => new Part(line, shape, start, end), end = indexOf(shape, "|", 0, line.length), arrow = shape.indexOf("->");
	if (arrow > end) return {
		column: columnOf(line, arrow),
		message: "the destination stands before the options; quote the value if -> is a part of it"
	};
	let referenceEnd = arrow < 0 ? end : arrow, hash = shape.lastIndexOf("#", referenceEnd - 1), cut = {
		object: part(0, hash < 0 ? referenceEnd : hash),
		key: hash < 0 ? void 0 : part(hash + 1, referenceEnd),
		destination: arrow < 0 ? void 0 : part(arrow + 2, end),
		options: cutOptions(shape, end, part)
	};
	return findBlank(cut) ?? cut;
}
function cutOptions(shape, first, part) {
	let options = [];
	for (let bar = first; bar < shape.length;) {
		let end = indexOf(shape, "|", bar + 1, shape.length), equals = indexOf(shape, "=", bar + 1, end);
		options.push({
			name: part(bar + 1, equals),
			value: equals < end ? part(equals + 1, end) : void 0
		}), bar = end;
	}
	return options;
}
function shapeOf(line) {
	let shape = "", at = 0;
	for (let open = line.indexOf("\""); open >= 0; open = line.indexOf("\"", at)) {
		if (QUOTED.lastIndex = open, !QUOTED.test(line)) return faultOfQuote(line, open);
		shape += line.slice(at, open) + "\"".repeat(QUOTED.lastIndex - open), at = QUOTED.lastIndex;
	}
	return shape + line.slice(at);
}
function faultOfQuote(line, open) {
	let [good = ""] = /"(?:[^"\\]|\\["\\])*/.exec(line.slice(open)) ?? [], stop = open + good.length;
	return stop < line.length ? {
		column: columnOf(line, stop),
		message: "inside quotes, a backslash stands only before \" or \\"
	} : {
		column: columnOf(line, open),
		message: "the quote that opens here is never closed"
	};
}
function findBlank({ object, key, destination, options }) {
	let parts = [
		object,
		key,
		...options.flatMap(({ name, value }) => [name, value])
	], loose = destination !== void 0 && /^(?!\w+:\s*\S+$).*\s/.test(destination.shape) ? destination : parts.find((one) => one !== void 0 && /\s/.test(one.shape));
	return loose && {
		column: loose.column,
		message: "blanks inside a name, a key or a value stand in quotes (\"a b\"), a destination follows ->, and a comment has a line of its own"
	};
}
function indexOf(shape, character, start, end) {
	let at = shape.indexOf(character, start);
	return at < 0 || at > end ? end : at;
}
function columnOf(line, at) {
	return [...line.slice(0, at)].length + 1;
}
const STEP = /\.([A-Za-z_$][\w$-]*)|\[(\d{1,9})\]|\[("(?:[^"\\]|\\["\\])*")\]/y;
function parseJsonPath(text) {
	let path = [];
	for (STEP.lastIndex = 0; STEP.lastIndex < text.length;) {
		let [step, name, index, quoted] = STEP.exec(text) ?? [];
		if (step === void 0) return;
		path.push(index === void 0 ? name ?? (quoted ?? "").slice(1, -1).replace(/\\(.)/g, "$1") : Number(index));
	}
	return path.length === 0 ? void 0 : path;
}
function followJsonPath(root, path) {
	let node = root;
	for (let step of path) if (node?.kind === "object" && typeof step == "string") node = node.members.get(step);
	else if (node?.kind === "array" && typeof step == "number") node = node.items[step];
	else return;
	return node;
}
const FLAGS = {
	optional: (draft) => draft.optional = !0,
	nomask: (draft) => draft.maskPolicy = "none",
	keep: (draft) => draft.keep = !0,
	"allow-dangerous": (draft) => draft.allowDangerous = !0
}, VALUED = {
	default: (draft, value) => {
		draft.default = value;
	},
	json: (draft, value, { raw }) => {
		let text = raw.startsWith("\"") ? value : raw, path = parseJsonPath(text);
		if (path === void 0) return "a path such as .auth.key, [\"a key\"] or [0]";
		draft.transforms.push({
			kind: "json",
			path,
			text
		});
	},
	decode: (draft, value) => {
		if (value !== "base64" && value !== "hex") return "base64 or hex";
		draft.transforms.push({
			kind: "decode",
			from: value
		});
	},
	encode: (draft, value) => {
		if (value !== "base64") return "base64";
		draft.transforms.push({
			kind: "encode",
			to: value
		});
	},
	mode: (draft, value) => {
		if (!/^0?[4-7][0-7]{2}$/.test(value)) return "permission bits such as 0400 or 0600";
		draft.mode = Number.parseInt(value, 8);
	},
	path: (draft, value) => {
		draft.path = value;
	},
	mask: (draft, value) => {
		if (value !== "value") return "value";
		draft.maskPolicy = "value";
	}
}, REPEATABLE = new Set([
	"json",
	"decode",
	"encode"
]), RIVALS = ["nomask", "mask"];
function readOptions(options) {
	let draft = {
		optional: !1,
		default: void 0,
		transforms: [],
		mode: void 0,
		path: void 0,
		maskPolicy: "full",
		keep: !1,
		allowDangerous: !1
	}, seen = new Set();
	return {
		options: draft,
		faults: options.flatMap((option) => {
			let message = readOption(draft, option, seen);
			return seen.add(option.name.text), message === void 0 ? [] : [{
				column: option.name.column,
				message
			}];
		})
	};
}
function readOption(draft, { name: { text: name }, value }, seen) {
	if (name === "") return "an option is expected after |";
	let flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : void 0, read = Object.hasOwn(VALUED, name) ? VALUED[name] : void 0;
	if (flag === void 0 && read === void 0) {
		let known = [...Object.keys(FLAGS), ...Object.keys(VALUED)];
		return `there is no such option.${didYouMean(name, known) || ` There are ${known.join(", ")}.`}`;
	}
	if (seen.has(name) && !REPEATABLE.has(name)) return `the option ${name} stands twice`;
	let rival = RIVALS.includes(name) ? RIVALS.find((one) => seen.has(one)) : void 0;
	if (rival !== void 0) return `the options ${rival} and ${name} contradict each other`;
	if (flag !== void 0) {
		if (value !== void 0) return `the option ${name} takes no value`;
		flag(draft);
		return;
	}
	if (value === void 0 || value.text === "" && !value.quoted && name !== "default") return `the option ${name} takes a value: ${name}=…`;
	let expected = read?.(draft, value.text, value);
	return expected === void 0 ? void 0 : `the option ${name} takes ${expected}`;
}
const PREFIXES = [
	"pam-credential",
	"pam-key",
	"pam-info"
], KINDS = [
	"output",
	"env",
	"file"
], LENT = [
	"pam-credential",
	"pam-key",
	"provisioned"
], UNEXPANDED = /^\s*(?:\$\([^)]*\)|\$\{\{.*?\}\})\s*(?:$|[#|]|->)/, NOT_REPLACED = {
	column: 1,
	message: "an expression ($(…) or ${{ … }}) that the platform did not replace; check that the variable exists and is available to this job"
}, CONTROL_BUT_TAB = /[^\t -~\xa0-\uffff]/;
function parseSecrets(text, platform) {
	let entries = [], problems = [];
	for (let [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		let number = index + 1;
		if (/^\s*(#|$)/.test(raw)) continue;
		let unexpanded = UNEXPANDED.test(raw), faults = unexpanded ? [NOT_REPLACED] : readLine(raw, number, platform, entries);
		for (let { column, message } of faults) problems.push({
			code: unexpanded ? "ERR_INPUT_UNEXPANDED" : "ERR_GRAMMAR",
			message: `secrets, line ${number}, column ${column}: ${message}${/[.?]$/.test(message) ? "" : "."}`
		});
	}
	return {
		entries,
		problems
	};
}
function readLine(raw, number, platform, entries) {
	let control = raw.search(CONTROL_BUT_TAB);
	if (control >= 0) return [{
		column: control + 1,
		message: "control characters have no place here"
	}];
	let line = cutLine(raw);
	return "message" in line ? [line] : readEntry(line, number, platform, entries);
}
function readEntry(line, number, platform, entries) {
	let reference = readReference(line), { options, faults } = readOptions(line.options), many = !("message" in reference) && reference.key === void 0, destination = line.destination && readDestination(line.destination, many, platform), all = [
		..."message" in reference ? [reference] : [],
		...destination !== void 0 && "message" in destination ? [destination] : [],
		...faults
	];
	if ("message" in reference || destination !== void 0 && "message" in destination) return all;
	let isFile = destination?.kind === "file";
	if (!isFile && (options.mode !== void 0 || options.path !== void 0)) {
		let name = options.mode === void 0 ? "path" : "mode";
		return [...all, fault(line.object, `the option ${name} belongs to a file: destination`)];
	}
	if (many && (options.path !== void 0 || options.default !== void 0)) {
		let name = options.path === void 0 ? "default" : "path";
		return [...all, fault(line.object, `the option ${name} cannot stand for several keys`)];
	}
	return options.keep && !isFile && !LENT.includes(reference.source) ? [...all, fault(line.object, "the option keep belongs to what is given back: pam-credential:, pam-key: and provisioned references, and files")] : (all.length === 0 && entries.push({
		...reference,
		line: number,
		destination,
		options
	}), all);
}
function readReference({ object, key }) {
	if (object.shape === "*" && key === void 0) return {
		text: "*",
		source: "dsm",
		ref: void 0,
		key: void 0
	};
	if (object.text === "") return fault(object, "a reference such as team/shop/db#password is expected");
	if (object.shape.includes("*")) return fault(object, "* stands alone for every key of every secret; quote it if it is a part of a name");
	if (key === void 0) return fault(object, "a reference ends in #key, or in #* for every key");
	if (key.text === "") return fault(key, "a key is expected after #, or * for every key");
	let every = key.shape === "*";
	if (!every && key.shape.includes("*")) return fault(key, "#* means every key; quote the * if it is a part of the key");
	let text = `${printable(object.text)}#${printable(key.text)}`;
	return faultOfPrefix(object) ?? {
		text,
		key: every ? void 0 : key.text,
		...readObject(object)
	};
}
function readObject({ text, shape }) {
	if (shape === "provisioned") return {
		source: "provisioned",
		ref: ""
	};
	let source = PREFIXES.find((prefix) => shape.startsWith(`${prefix}:`));
	return source === void 0 ? {
		source: "dsm",
		ref: text
	} : {
		source,
		ref: text.slice(source.length + 1)
	};
}
function faultOfPrefix(object) {
	let [, prefix] = /^(pam[a-z_-]*):/i.exec(object.shape) ?? [];
	if (prefix === void 0) return;
	if (!PREFIXES.some((known) => known === prefix)) return fault(object, `there are the prefixes ${PREFIXES.join(", ")}; quote the name if it is an identity`);
	let ref = object.text.slice(prefix.length + 1);
	return /^\.{0,2}$/.test(ref) ? fault(object, `an id or tag is expected after ${prefix}:`) : void 0;
}
function readDestination(destination, many, platform) {
	let [opening = "", prefix] = /^([A-Za-z]+):\s*/.exec(destination.shape) ?? /^([A-Za-z]+):/.exec(destination.text) ?? [], kind = KINDS.find((one) => one === prefix);
	if (prefix !== void 0 && kind === void 0) return fault(destination, `a destination is NAME, or one of ${KINDS.join(":, ")}:`);
	let name = destination.text.slice(opening.length);
	if (name === "") return fault(destination, "a name is expected after ->");
	if (kind === "output" && platform === "gitlab") return fault(destination, "GitLab has no outputs: use env: or file:");
	let stars = name.split("*").length - 1;
	return stars > 1 || stars === 1 && !many ? fault(destination, "one * may stand in a destination, and only after a reference with #*") : stars === 0 && many ? fault(destination, "a reference to several keys needs a destination with *, such as DB_*") : {
		kind: kind ?? "default",
		name
	};
}
function fault({ column }, message) {
	return {
		column,
		message
	};
}
function readAuthentication(reader) {
	let inputs = {
		oauth1: readOAuth1(reader),
		registration: readRegistration(reader),
		clientCertificate: reader.text("client-certificate"),
		clientKey: redacted(reader, "client-key"),
		decryptionKey: redacted(reader, "decryption-key"),
		decryptionHash: reader.choice("decryption-hash", ["sha1", "sha256"])
	};
	return inputs.clientKey !== void 0 && inputs.clientCertificate === void 0 && reader.report("ERR_INPUT_MISSING", "The input client-key needs client-certificate beside it."), inputs;
}
const OAUTH1_ONLY = ["token-key", "token-secret"], REGISTRATION = [
	"application",
	"system",
	"environment"
], OAUTH2_ONLY = ["tenant", ...REGISTRATION];
function readOAuth1(reader) {
	let signs = reader.choice("auth-method", ["oauth2", "oauth1"]) === "oauth1", useless = (signs ? OAUTH2_ONLY : OAUTH1_ONLY).filter((name) => reader.has(name));
	for (let name of useless) reader.refuse(name, `has no meaning with auth-method ${signs ? "oauth1" : "oauth2"}`, "ERR_INPUT_CONFLICT");
	if (signs) {
		for (let name of OAUTH1_ONLY.filter((one) => !reader.has(one))) reader.refuse(name, "is missing: auth-method oauth1 needs it", "ERR_INPUT_MISSING");
		return {
			key: reader.text("token-key") ?? "",
			secret: new Redacted(reader.text("token-secret") ?? "")
		};
	}
}
function readRegistration(reader) {
	let missing = REGISTRATION.filter((name) => !reader.has(name));
	if (missing.length === REGISTRATION.length) return;
	missing.length > 0 && reader.report("ERR_INPUT_MISSING", `The inputs application, system and environment belong together: ${missing.join(" and ")} is missing.`);
	let [application = "", system = "", environment = ""] = REGISTRATION.map((name) => reader.text(name));
	return {
		application,
		system,
		environment
	};
}
function redacted(reader, name) {
	let text = reader.text(name);
	return text === void 0 ? void 0 : new Redacted(text);
}
function readVaultInputs(reader, raw, context) {
	return checkConnection(reader, raw, context), {
		url: readUrl(reader),
		credentials: {
			clientId: reader.text("client-id") ?? "",
			clientSecret: new Redacted(reader.text("client-secret") ?? "")
		},
		...readAuthentication(reader),
		apiPrefix: reader.choice("api-prefix", [
			"auto",
			"iso",
			"api"
		]),
		tenant: reader.text("tenant"),
		caCertificate: reader.text("ca-certificate"),
		insecureSkipTlsVerify: reader.boolean("insecure-skip-tls-verify"),
		connectTimeoutMs: reader.milliseconds("connect-timeout"),
		timeoutMs: reader.milliseconds("timeout"),
		retryBudgetMs: reader.milliseconds("retry-budget")
	};
}
function readUrl(reader) {
	let text = reader.text("url"), url = text === void 0 ? void 0 : parseVaultUrl(text);
	return typeof url == "string" && reader.refuse("url", url, "ERR_URL"), typeof url == "object" ? url : {
		href: "",
		host: ""
	};
}
function secretInputs(raw, { environment, serviceConnection }) {
	return [
		...INPUTS.filter(({ secret }) => secret === !0).map(({ name }) => name).map((name) => raw[name]),
		environment?.clientId,
		environment?.clientSecret,
		serviceConnection?.clientId,
		serviceConnection?.clientSecret
	].flatMap((text) => text?.trim() ? [new Redacted(text.trim())] : []);
}
function parseInputs(raw, platform, context) {
	let reader = new InputReader(withConnection(raw, context), platform), inputs = {
		...readVaultInputs(reader, raw, context),
		entries: readEntries(reader, platform),
		exportTo: readExportTo(reader, platform),
		prefix: readPrefix(reader),
		case: reader.choice("case", ["keep", "upper"]),
		provision: reader.boolean("provision"),
		podName: reader.text("pod-name"),
		deploy: reader.text("deploy"),
		namespace: reader.text("namespace"),
		jobLeg: reader.text("job-leg") ?? "",
		cleanup: reader.boolean("cleanup"),
		cleanupFailure: reader.choice("cleanup-failure", ["warn", "fail"]),
		notices: []
	};
	return reader.finish(), {
		...inputs,
		notices: [...reader.unknown("load"), ...idleNotices(inputs)]
	};
}
function idleNotices({ provision, entries, ...inputs }) {
	return provision ? entries.some(({ source }) => source === "provisioned") ? [] : ["The input provision is true, but secrets names nothing of it, such as provisioned#KEY."] : [
		"podName",
		"deploy",
		"namespace"
	].filter((name) => inputs[name]).length === 0 ? [] : ["The inputs pod-name, deploy and namespace have an effect only with provision: true."];
}
function readEntries(reader, platform) {
	let { entries, problems } = parseSecrets(reader.lines("secrets"), platform);
	return reader.problems.push(...problems), entries.length === 0 && problems.length === 0 && reader.report("ERR_INPUT_MISSING", "The input secrets names nothing to fetch. Give one entry a line, such as team/shop/db#password -> DB_PASSWORD, or * for every key of every secret."), entries;
}
function readExportTo(reader, platform) {
	let kind = reader.choice("export-to", ["output", "env"]);
	return kind === "output" && platform === "gitlab" && reader.refuse("export-to", "cannot be output on GitLab, which has no outputs"), kind;
}
function readPrefix(reader) {
	let prefix = reader.text("prefix") ?? "";
	return /^([A-Za-z_][A-Za-z0-9_]*)?$/.test(prefix) || reader.refuse("prefix", "must be letters, digits and _, and not begin with a digit"), prefix;
}
function sealJournal(data, clientSecret) {
	let body = JSON.stringify(data);
	return `v1.${authenticate(body, clientSecret)}.${body}`;
}
function readSealedJournal(text) {
	let [, mac, body] = /^v1\.([0-9a-f]{64})\.(\{.*)/s.exec(text) ?? [];
	if (mac === void 0 || body === void 0) throw damaged();
	try {
		return {
			data: readJournal(parseJson(body)),
			verify: (clientSecret) => timingSafeEqual(Buffer.from(mac), Buffer.from(authenticate(body, clientSecret)))
		};
	} catch (error) {
		throw error instanceof JsonError ? damaged() : error;
	}
}
function authenticate(body, clientSecret) {
	let key = createHmac("sha256", clientSecret.reveal()).update("senhasegura-action journal v1").digest();
	return createHmac("sha256", key).update(body).digest("hex");
}
function readJournal(node) {
	return {
		url: text(member(node, "url")),
		job: text(member(node, "job")),
		leg: text(member(node, "leg")),
		files: readFiles(member(node, "files")),
		handover: list(node, "handover").map(text),
		leases: list(node, "leases").map((lease) => ({
			podName: text(member(lease, "podName")),
			deploy: text(member(lease, "deploy")),
			namespace: text(member(lease, "namespace")),
			secretIds: list(lease, "secretIds").map(text),
			expiration: optionalText(lease, "expiration")
		})),
		custodies: list(node, "custodies").map(text)
	};
}
function readFiles(node) {
	if (node !== void 0) return {
		directory: text(member(node, "directory")),
		inodes: list(node, "inodes").map(text)
	};
}
function member(node, name) {
	return node.kind === "object" ? node.members.get(name) : void 0;
}
function list(node, name) {
	let found = member(node, name);
	if (found?.kind !== "array") throw damaged();
	return found.items;
}
function text(node) {
	if (node?.kind !== "string") throw damaged();
	return node.value;
}
function optionalText(node, name) {
	let found = member(node, name);
	return found === void 0 ? void 0 : text(found);
}
function damaged() {
	return new SenhaseguraError("ERR_STATE", "Nothing was given back, because the journal is damaged, or is none. The log names what the job was lent; senhasegura cleanup gives that back by name.");
}
async function openLending(plan, inputs, platform, host) {
	let { handoverFiles } = platform, lends = takesSomething(plan) || !inputs.cleanup;
	if (!lends && handoverFiles.length === 0) return NOTHING_LENT;
	let job = lends ? await host.identifyJob() : void 0, lease = job === void 0 ? NO_LEASE : nameLease(inputs, job, host.randomHex(4)), seal = (data) => sealJournal(data, inputs.credentials.clientSecret), journal = new Journal({
		url: inputs.url.href,
		job: job === void 0 ? "" : jobName(job),
		leg: inputs.jobLeg,
		files: void 0,
		handover: handoverFiles,
		leases: [],
		custodies: []
	}, (data) => platform.saveState(bounded(seal(data))));
	return plan.needs.provisioned && platform.info(`Asking for an ephemeral credential: pod-name ${lease.podName}, deploy ${lease.deploy}, namespace ${lease.namespace}`), {
		journal,
		lease,
		seal: () => seal(journal.data)
	};
}
function handOver({ seal }, platform, host) {
	let path = writeJournalFile(seal(), host.temporaryDirectory);
	platform.exportPath("output", "journal", path), platform.saveState("");
}
function bounded(state) {
	if (Buffer.byteLength(state) <= 12e4) return state;
	throw new SenhaseguraError("ERR_LIMIT", "One step borrows too much. Spread the entries of secrets over several steps.");
}
function jobName({ repository, run, attempt, job }) {
	return [
		repository,
		run,
		attempt,
		job
	].join(" / ");
}
function nameLease(inputs, { repository, workflow, run, attempt, job, step }, random) {
	return {
		podName: inputs.podName ?? [
			run,
			attempt,
			job,
			inputs.jobLeg,
			step,
			random
		].map(nameable).filter(Boolean).join("-"),
		deploy: inputs.deploy ?? nameable(workflow),
		namespace: inputs.namespace ?? nameable(repository)
	};
}
const NO_LEASE = {
	podName: "",
	deploy: "",
	namespace: ""
}, NOTHING_LENT = {
	journal: void 0,
	lease: NO_LEASE,
	seal: () => ""
};
function nameable(text) {
	return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
function takesSomething({ needs, entries }) {
	return needs.provisioned || needs.pamCredentials.length > 0 || needs.pamKeys.length > 0 || entries.some(({ destination }) => destination?.kind === "file");
}
async function claimJournal(state, raw, platform, host, context) {
	let claim = claimAnyJob(state, raw, platform, context), { data, inputs } = claim;
	if (data.job === "") return claim;
	let sameLeg = data.leg === inputs.jobLeg || inputs.jobLeg === "" || data.leg === "";
	if (data.job !== jobName(await host.identifyJob()) || !sameLeg) throw notOurs("belongs to another job", data);
	return claim;
}
function claimAnyJob(state, raw, platform, context) {
	let { data, verify } = readSealedJournal(state), problem;
	for (let candidate of candidates(raw)) try {
		let inputs = parseInputs(candidate, platform, context), isOurs = verify(inputs.credentials.clientSecret);
		if (isOurs && data.url === inputs.url.href) return {
			data,
			inputs
		};
		problem = notOurs(isOurs ? "belongs to another vault" : "was not written with this client secret", data);
	} catch (error) {
		if (!(error instanceof SenhaseguraError)) throw error;
		problem ??= unchecked(error, data);
	}
	throw problem ?? notOurs("cannot be checked", data);
}
function candidates(raw) {
	return [
		raw,
		Object.fromEntries(Object.entries(raw).filter(([name]) => !CONNECTION.has(name))),
		{}
	].map((inputs) => ({
		...inputs,
		secrets: "*"
	}));
}
const CONNECTION = new Set([
	"url",
	"client-id",
	"client-secret"
]);
function lendsNothing(state) {
	try {
		let { files, leases, custodies } = readSealedJournal(state).data;
		return files === void 0 && leases.length + custodies.length === 0;
	} catch {
		return !1;
	}
}
function unchecked({ problems }, data) {
	return notOurs(`cannot be checked. ${problems.map(({ message }) => message).join(" ")}`, data);
}
function notOurs(why, data) {
	return new SenhaseguraError("ERR_STATE", `Nothing was given back, because the journal of this job ${why.replace(/\.$/, "")}. ${namesOf(data)}`);
}
function namesOf({ files, leases, custodies }) {
	let names = [
		...leases.map(({ podName, secretIds }) => `ephemeral credential of pod-name ${podName} (secret id ${secretIds.join(", ") || "unknown"})`),
		...custodies.map((name) => `custody of ${name}`),
		...files === void 0 ? [] : [`the files in ${files.directory}`]
	], shown = names.slice(0, 20).map((name) => printable(name, 200));
	return names.length === 0 ? "It names nothing." : `It names: ${shown.join("; ")}.`;
}
function loadedLines(secrets) {
	let rows = secrets.slice(0, 200).map(({ source, target }) => [describeTarget(target), printable(source)]), width = Math.max(0, ...rows.map(([target]) => target?.length ?? 0)), lines = rows.map(([target = "", source = ""]) => `  ${target.padEnd(width)}  <-  ${source}`);
	return secrets.length > 200 ? [...lines, `  … and ${secrets.length - 200} more`] : lines;
}
function loadedMarkdown(secrets, vaultHost, bare = new Set()) {
	let rows = secrets.map((secret) => {
		let { source, target, maskPolicy, expiration } = secret, hidden = bare.has(secret) ? "no (too short)" : "yes", masked = maskPolicy === "none" ? "no (nomask)" : hidden;
		return [
			describeTarget(target),
			source,
			masked,
			expiration ?? ""
		];
	});
	return markdownTable(`Secrets loaded from ${vaultHost}`, [
		"Destination",
		"Source",
		"Masked",
		"Expires"
	], rows);
}
function outcomeLine(outcome) {
	let { kind, name, result, reason, byHand, expiration } = outcome, what = printable(name, 300);
	switch (result) {
		case "given-back": return `${DONE[kind]} ${what}`;
		case "nothing-left": return `Nothing left to give back of ${what}`;
		case "failed": {
			let end = expiration === void 0 ? "" : ` It ends by itself at ${printable(expiration)}.`, later = byHand === void 0 ? "" : ` To give it back later: ${printable(byHand, 500)}`;
			return `Not given back: ${what}.${reason === void 0 ? "" : ` ${reason}`}${end}${later}`;
		}
	}
}
function outcomesMarkdown(outcomes) {
	return markdownTable("Secrets given back", [
		"What",
		"Result",
		"Why"
	], outcomes.map(({ kind, name, result, reason }) => [
		name,
		result === "given-back" ? DONE[kind] : RESULT[result],
		reason ?? ""
	]));
}
const RESULT = {
	"nothing-left": "Nothing left to give back",
	failed: "NOT given back"
}, DONE = {
	lease: "Deprovisioned",
	custody: "Released",
	files: "Deleted"
};
function describeTarget(target) {
	return target.kind === "file" ? `file:${target.path} (path in ${target.pathName})` : `${target.kind}:${target.name}`;
}
function markdownTable(title, headings, rows) {
	let head = [
		`### ${escapeMarkdown(title)}`,
		"",
		row(headings),
		row(headings.map(() => "---"), String)
	], more = rows.length > 200 ? ["", `… and ${rows.length - 200} more.`] : [], shown = rows.slice(0, 200).map((cells) => row(cells));
	return [
		...head,
		...shown,
		...more,
		""
	].join("\n");
}
function row(cells, shown = escapeMarkdown) {
	return `| ${cells.map((cell) => shown(cell)).join(" | ")} |`;
}
function escapeMarkdown(text) {
	return printable(text, 200).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_{}[\]()#+!|~@:/-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const BUDGET_MS = 6e4;
async function cleanUp(state, raw, platform, host, context) {
	let masks = hideInputs(raw, platform, context), claim;
	try {
		claim = await claimJournal(state, raw, platform.kind, host, context);
	} catch (error) {
		if (!(error instanceof SenhaseguraError)) throw error;
		return reportUnclaimed(error, state, raw, platform);
	}
	let outcomes = await giveBackWithin(claim, platform, host, masks);
	return report$1(outcomes, claim.inputs, platform), outcomes.every(({ result }) => result !== "failed");
}
function reportUnclaimed(error, state, raw, platform) {
	if (error.code === "ERR_STATE" && lendsNothing(state)) return !0;
	if (raw["cleanup-failure"]?.trim().toLowerCase() === "fail") throw error;
	for (let { message } of error.problems) platform.warning(message);
	return !1;
}
function hideInputs(raw, platform, context) {
	let masks = new CredentialMasks(platform);
	for (let credential of secretInputs(raw, context)) masks.hide(credential);
	return masks.finish(), masks;
}
async function giveBackWithin({ data, inputs }, platform, host, masks) {
	let deadline = AbortSignal.timeout(BUDGET_MS), signal = host.signal === void 0 ? deadline : AbortSignal.any([host.signal, deadline]), connection, vault = () => (connection ??= connect(inputs, platform, {
		...host,
		signal
	}, masks)).vault;
	try {
		let outcomes = await giveBack(new Journal(data, () => {}), vault, host.temporaryDirectory);
		return deadline.aborted ? outcomes.map(tooLate) : outcomes;
	} finally {
		connection?.close();
	}
}
function tooLate(outcome) {
	return outcome.result !== "failed" || outcome.kind === "files" ? outcome : {
		...outcome,
		reason: `The ${BUDGET_MS / 1e3} s for giving back were over.`
	};
}
function report$1(outcomes, inputs, platform) {
	let failed = outcomes.filter(({ result }) => result === "failed");
	for (let outcome of outcomes) outcome.result !== "failed" && platform.info(outcomeLine(outcome));
	outcomes.length > 0 && platform.summary(outcomesMarkdown(outcomes));
	let [first, ...rest] = failed.map((outcome) => ({
		code: "ERR_CLEANUP",
		message: outcomeLine(outcome)
	}));
	if (first !== void 0) {
		if (inputs.cleanupFailure === "fail") throw new ProblemsError([first, ...rest]);
		for (let { message } of [first, ...rest]) platform.warning(message);
	}
}
function exportFiles(secrets, temporaryDirectory, journal) {
	let files = secrets.flatMap((secret) => secret.target.kind === "file" ? [{
		secret,
		target: secret.target
	}] : []);
	return [...writeFiles(files.filter(({ target }) => !target.keep), temporaryDirectory, journal), ...writeFiles(files.filter(({ target }) => target.keep), temporaryDirectory, void 0)];
}
function exportVariables(secrets, files, platform) {
	for (let { target, path } of files) for (let kind of target.pathKinds) platform.exportPath(kind, target.pathName, path);
	for (let secret of secrets) secret.target.kind !== "file" && platform.exportSecret(secret.target.kind, secret.target.name, secret);
	let outputs = secrets.filter(({ target }) => target.kind === "output");
	outputs.length > 0 && (platform.kind === "github" || platform.kind === "cli") && platform.exportSecret("output", "json", jsonOutput(outputs));
}
function writeFiles(files, temporaryDirectory, journal) {
	if (files.length === 0) return [];
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	let directory = choosePrivateDirectory(temporaryDirectory);
	journal?.intendFiles(directory);
	let inodes = writePrivateFiles(directory, files.map(({ secret, target }) => ({
		...target,
		content: secret.value
	})));
	return journal?.madeFiles(directory, inodes), files.map(({ target }) => ({
		target,
		path: join(directory, target.path)
	}));
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/, DANGEROUS = new Set("PATH PATHEXT COMSPEC SHELL IFS ENV BASH_ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND CDPATH GLOBIGNORE HOME\n  USERPROFILE TMPDIR TMP TEMP ZDOTDIR FPATH\n  NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE\n  NODE_USE_ENV_PROXY ELECTRON_RUN_AS_NODE\n  PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONUSERBASE PYTHONWARNINGS PYTHONBREAKPOINT\n  PERL5OPT PERL5LIB PERL5DB RUBYOPT RUBYLIB BUNDLE_GEMFILE PHPRC PHP_INI_SCAN_DIR LUA_INIT LUA_PATH\n  JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH JAVA_HOME MAVEN_OPTS MAVEN_ARGS GRADLE_OPTS\n  GRADLE_USER_HOME SBT_OPTS\n  GOFLAGS GOPROXY GONOSUMDB GOPATH GOROOT RUSTC RUSTC_WRAPPER RUSTFLAGS CARGO_HOME CARGO_BUILD_RUSTC_WRAPPER\n  CC CXX MAKEFLAGS MAKEFILES\n  HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY FTP_PROXY\n  SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE CURL_HOME REQUESTS_CA_BUNDLE AWS_CA_BUNDLE OPENSSL_CONF OPENSSL_ENGINES\n  OPENSSL_MODULES SSLKEYLOGFILE\n  EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE BROWSER GCONV_PATH NLSPATH HOSTALIASES LOCALDOMAIN RES_OPTIONS\n  GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER\n  GIT_PROXY_COMMAND GIT_SSL_NO_VERIFY GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE\n  GIT_OBJECT_DIRECTORY GIT_ALLOW_PROTOCOL SSH_ASKPASS SSH_AUTH_SOCK\n  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT KUBECONFIG HELM_PLUGINS TF_CLI_CONFIG_FILE ANSIBLE_CONFIG\n  ANSIBLE_LIBRARY AWS_CONFIG_FILE CLOUDSDK_CONFIG AZURE_CONFIG_DIR\n  DOTNET_STARTUP_HOOKS DOTNET_ROOT CORECLR_ENABLE_PROFILING COR_ENABLE_PROFILING\n  PSMODULEPATH PSEXECUTIONPOLICYPREFERENCE\n  PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE UV_INDEX_URL YARN_RC_FILENAME YARN_YARN_PATH\n  __PROTO__".split(/\s+/)), PLATFORM_PREFIXES = {
	github: "GITHUB_ RUNNER_ ACTIONS_ INPUT_ STATE_",
	azure: "",
	gitlab: "CI_ GITLAB_ FF_ RUNNER_",
	cli: ""
};
function isValidName(name) {
	return VARIABLE_NAME.test(name);
}
function foldName(name) {
	return name.toUpperCase();
}
function dangerOf(name, kind, platform) {
	if (kind === "output") return;
	let folded = foldName(name), own = prefixOf(folded, PLATFORM_PREFIXES[platform]);
	if (own !== void 0) return `names that begin with ${own} belong to the platform`;
	if (prefixOf(folded, "BASH_FUNC_ LD_ DYLD_ GIT_CONFIG NPM_CONFIG_ COR_PROFILER CORECLR_PROFILER SENHASEGURA_") !== void 0 || DANGEROUS.has(folded)) return "a variable of this name makes programs run, load or trust something else";
}
function prefixOf(name, prefixes) {
	return prefixes.split(" ").find((prefix) => prefix !== "" && name.startsWith(prefix));
}
function reservationOf(name, kind, platform) {
	let folded = foldName(name);
	if (kind === "env") return folded === "NODE_OPTIONS" && platform === "github" ? "GitHub's runner takes no NODE_OPTIONS from a step" : void 0;
	if (folded === "JOURNAL") return "the output journal is kept for the record of what was lent";
	if (folded === "JSON" && (platform === "github" || platform === "cli")) return "the output json is kept for all outputs as one JSON object";
}
function deriveName(key, { prefix, case: letters }) {
	let plain = key.replace(/[^A-Za-z0-9_]/gu, "_"), name = prefix + (letters === "upper" ? plain.toUpperCase() : plain);
	return /^\d/.test(name) ? `_${name}` : name;
}
function derivePathName(path) {
	return deriveName(path.slice(path.lastIndexOf("/") + 1), {
		prefix: "",
		case: "upper"
	});
}
const WINDOWS_CANNOT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/i;
function resolveTarget(entry, key, naming) {
	let { destination, options } = entry, kind = destination?.kind === void 0 || destination.kind === "default" ? naming.exportTo : destination.kind;
	if (kind !== "file") {
		let name = nameOf$1(destination?.name, key, naming);
		return isValidName(name) ? {
			kind,
			name
		} : invalidName(name, entry, key, "Give another after ->.");
	}
	let path = (destination?.name ?? "").replace("*", () => fileName(key)), fault = faultOfPath(path);
	if (fault !== void 0) return {
		code: "ERR_DESTINATION",
		message: `secrets, line ${entry.line}: the file path${madeOf(entry, key)} ${fault}.`
	};
	let pathName = options.path ?? derivePathName(path);
	return isValidName(pathName) ? {
		kind,
		path,
		mode: options.mode ?? 384,
		pathName,
		pathKinds: naming.exportTo === "output" ? ["output", "env"] : ["env"],
		keep: options.keep
	} : invalidName(pathName, entry, key, "Name the one for the path with | path=NAME.");
}
function checkTargets(targets, platform) {
	let problems = [], taken = new Map();
	for (let named of targets) {
		for (let [kind, name] of variablesOf(named.target)) problems.push(...refusalOf(kind, name, named, platform));
		let rivals = new Set();
		for (let place of placesOf(named.target)) {
			let other = taken.get(foldName(place));
			other === void 0 ? taken.set(foldName(place), named) : rivals.has(other) || problems.push(collision(other, named, place)), other !== void 0 && rivals.add(other);
		}
	}
	return [...problems, ...filesInFiles(targets)];
}
function nameOf$1(asked, key, naming) {
	if (asked === void 0) return deriveName(key, naming);
	let [before = "", after] = asked.split("*");
	return after === void 0 ? asked : deriveName(key, {
		...naming,
		prefix: before
	}) + after;
}
function fileName(key) {
	return key.replace(/[^A-Za-z0-9._-]/g, "_").replace(/^\.+/, "_") || "_";
}
function faultOfPath(path) {
	if (/[\p{Cc}\\:*?"<>|]/u.test(path)) return "holds a character that not every system allows in file names";
	let segments = path.split("/");
	return segments.some((segment) => segment === "..") ? "must not lead out of its directory (..)" : path.startsWith("/") ? "must be relative" : segments.some((segment) => segment === "" || segment === ".") ? "has an empty part" : segments.some((segment) => WINDOWS_CANNOT.test(segment)) ? "has a part that Windows cannot have as a file name" : Buffer.byteLength(path) > 255 ? "is longer than 255 bytes" : void 0;
}
function invalidName(name, entry, key, remedy) {
	return {
		code: "ERR_NAME_INVALID",
		message: `secrets, line ${entry.line}: ${JSON.stringify(printable(name))}${madeOf(entry, key)} cannot be the name of a variable (letters, digits and _, no digit first, at most 128). ${entry.key === void 0 ? BY_KEY : remedy}`
	};
}
const BY_KEY = "Name the keys that you need one by one, each with a name of its own.";
function madeOf(entry, key) {
	return entry.key === void 0 ? `, made of the key ${JSON.stringify(printable(key))},` : "";
}
function variablesOf(target) {
	return target.kind === "file" ? target.pathKinds.map((kind) => [kind, target.pathName]) : [[target.kind, target.name]];
}
function refusalOf(kind, name, { entry: { line, options } }, platform) {
	let refused = `secrets, line ${line}: ${kind}:${name} is refused, because`, reservation = reservationOf(name, kind, platform);
	if (reservation !== void 0) return [{
		code: kind === "env" ? "ERR_NAME_DANGEROUS" : "ERR_NAME_RESERVED",
		message: `${refused} ${reservation}. Choose another name.`
	}];
	let danger = options.allowDangerous ? void 0 : dangerOf(name, kind, platform);
	return danger === void 0 ? [] : [{
		code: "ERR_NAME_DANGEROUS",
		message: `${refused} ${danger}. Choose another name, or add | allow-dangerous if that is what you want.`
	}];
}
function placesOf(target) {
	let variables = variablesOf(target).map(([kind, name]) => `${kind}:${name}`);
	return target.kind === "file" ? [`file:${target.path}`, ...variables] : variables;
}
function collision(one, other, place) {
	let [first, second] = [one.entry.line, other.entry.line];
	return {
		code: "ERR_NAME_COLLISION",
		message: `secrets, ${first === second ? `line ${first}` : `lines ${first} and ${second}`}: ${one.text} and ${other.text} both end in ${place} (case does not count). ` + remedyOf(one, other, place)
	};
}
function remedyOf(one, other, place) {
	return one.entry === other.entry ? one.entry.ref === void 0 ? "Write identity#* -> PREFIX_* for each secret, with a prefix of its own." : BY_KEY : !place.startsWith("file:") && [one, other].some(isFile) ? "Name the variable for the path of a file with | path=NAME." : "Give one of them another name after ->.";
}
function isFile({ target }) {
	return target.kind === "file";
}
function filesInFiles(targets) {
	let files = targets.flatMap(({ target, entry }) => target.kind === "file" ? [{
		path: target.path,
		line: entry.line
	}] : []), lines = new Map(files.map(({ path, line }) => [foldName(path), line]));
	return files.flatMap(({ path, line }) => {
		let parents = path.split("/").slice(0, -1), above = parents.map((_, index) => lines.get(foldName(parents.slice(0, index + 1).join("/")))).find((one) => one !== void 0);
		return above === void 0 ? [] : [{
			code: "ERR_NAME_COLLISION",
			message: `secrets, lines ${above} and ${line}: file:${path} lies below the file of line ${above}. Give one of them another path.`
		}];
	});
}
function makePlan(inputs, platform) {
	let { entries, exportTo, prefix, provision } = inputs, naming = {
		exportTo,
		prefix,
		case: inputs.case,
		platform
	}, problems = [], targets = [];
	for (let entry of entries) {
		if (entry.source === "provisioned" && !provision && problems.push(notProvisioned(entry)), entry.key === void 0) continue;
		let target = resolveTarget(entry, entry.key, naming);
		"code" in target ? problems.push(target) : targets.push({
			target,
			entry,
			text: entry.text
		});
	}
	return problems.push(...checkTargets(targets, platform)), throwProblems(problems), {
		entries,
		naming,
		needs: needsOf(entries, provision)
	};
}
function needsOf(entries, provisioned) {
	let refs = (source) => [...new Set(entries.flatMap((entry) => entry.source === source ? [entry.ref ?? ""] : []))];
	return {
		application: entries.some(({ source }) => source === "dsm"),
		provisioned,
		pamCredentials: refs("pam-credential"),
		pamKeys: refs("pam-key"),
		pamInfos: refs("pam-info")
	};
}
function notProvisioned({ line, text }) {
	return {
		code: "ERR_INPUT_CONFLICT",
		message: `secrets, line ${line}: ${printable(text)} needs the input provision: true.`
	};
}
function expiryNotices(objects, now) {
	let notices = [...objects].flatMap(({ kind, ref, expiration }) => {
		let time = timeOf(expiration);
		if (expiration === void 0 || time === void 0 || time - now > 6048e5) return [];
		let name = kind === "dsm" || kind === "provisioned" ? printable(ref) : `${kind}:${printable(ref)}`, when = `${printable(expiration)} (zone of the vault)`;
		return kind === "provisioned" ? [] : time <= now ? [`${name} expired at ${when}.`] : [`${name} expires soon, at ${when}.`];
	}), unsaid = notices.length - 20;
	return unsaid > 0 ? [...notices.slice(0, 20), `${unsaid} more secrets have expired or expire soon.`] : notices;
}
function timeOf(text) {
	let [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? "") ?? [], parsed = Date.parse(`${date}T${time}Z`);
	return Number.isNaN(parsed) ? void 0 : parsed;
}
const NOBODY = {
	objects: [],
	keys: new Map()
};
var ObjectIndex = class {
	#objects;
	#named = new Map();
	#groups = new Map();
	constructor(objects) {
		this.#objects = objects;
		for (let object of objects) {
			let name = nameOf(object.kind, object.kind === "provisioned" ? "" : object.ref), same = this.#named.get(name);
			same === void 0 ? this.#named.set(name, [object]) : same.push(object);
		}
	}
	objects({ source, ref }) {
		return ref === void 0 ? this.#ofKind(source) : this.#group(source, ref).objects;
	}
	refs(source) {
		return this.#ofKind(source).map(({ ref }) => ref);
	}
	matches({ source, ref, key }) {
		return (ref === void 0 ? this.#ofKind(source).map((object) => groupOf([object])) : [this.#group(source, ref)]).flatMap(({ keys }) => {
			if (key === void 0) return [...keys.values()];
			let match = keys.get(key);
			return match === void 0 ? [] : [match];
		});
	}
	#ofKind(source) {
		return this.#objects.filter(({ kind }) => kind === source);
	}
	#group(source, ref) {
		let name = nameOf(source, ref), objects = this.#named.get(name);
		if (objects === void 0) return NOBODY;
		let group = this.#groups.get(name) ?? groupOf(objects);
		return this.#groups.set(name, group), group;
	}
};
function nameOf(kind, ref) {
	return `${kind}:${ref}`;
}
function groupOf(objects) {
	let keys = new Map();
	for (let object of objects) for (let field of object.fields) {
		let match = keys.get(field.key);
		match === void 0 ? keys.set(field.key, {
			key: field.key,
			fields: [field],
			objects: [object]
		}) : (match.fields.push(field), match.objects.includes(object) || match.objects.push(object));
	}
	return {
		objects,
		keys
	};
}
function sharedKeysRemarks(findings) {
	let owners = new Map(), shared = new Set();
	for (let { key, objects } of findings.flatMap(({ entry, matches }) => entry.key === void 0 ? matches : [])) {
		let name = foldName(deriveName(key, {
			prefix: "",
			case: "keep"
		}));
		owners.has(name) ? owners.get(name) !== objects[0] && shared.add(printable(key)) : owners.set(name, objects[0]);
	}
	return shared.size > 0 ? [`Keys of several secrets, each under a name of its own: ${nameList([...shared])}`] : [];
}
const checkAzureVariable = (final) => final, NOT_UNICODE = "is not valid Unicode (half of a surrogate pair)";
function applyTransforms(value, transforms) {
	let current = value;
	for (let transform of transforms) {
		let next = applyOne(current, transform);
		if (!("value" in next)) return next;
		current = next.value;
	}
	return { value: current };
}
function applyOne(value, transform) {
	switch (transform.kind) {
		case "encode": return encode(value);
		case "decode": return withText(value, `decode=${transform.from}`, (text) => decode(text, transform.from));
		case "json": return withText(value, `json=${transform.text}`, (text) => pick(text, transform));
	}
}
function withText(value, option, work) {
	let text = textOf(value);
	return text === void 0 ? { problem: `is binary at that point, so ${option} does not fit` } : work(text);
}
function encode(value) {
	return typeof value == "string" && !value.isWellFormed() ? { problem: NOT_UNICODE } : { value: Buffer.from(value).toString("base64") };
}
function textOf(value) {
	if (typeof value == "string") return value;
	try {
		return new TextDecoder("utf-8", {
			fatal: !0,
			ignoreBOM: !0
		}).decode(value);
	} catch {
		return;
	}
}
function pick(value, { path, text }) {
	try {
		let node = followJsonPath(parseJson(value), path);
		return node === void 0 || node.kind === "null" ? { missing: `json=${text}` } : { value: node.kind === "string" ? node.value : node.source };
	} catch (error) {
		if (!(error instanceof JsonError)) throw error;
		return { problem: `is not JSON (${error.message}), so json=${text} cannot be taken of it` };
	}
}
function decode(value, from) {
	let compact = value.replace(/\s+/g, ""), bytes = Buffer.from(compact, from);
	return bytes.toString(from) === (from === "hex" ? compact.toLowerCase() : padded(compact)) ? { value: new Uint8Array(bytes) } : { problem: `is not ${from}, so decode=${from} does not fit` };
}
function padded(text) {
	let standard = text.replaceAll("-", "+").replaceAll("_", "/");
	return standard.includes("=") ? standard : standard.padEnd(Math.ceil(text.length / 4) * 4, "=");
}
const MAX_VALUE_BYTES = 131072, KEY_FIELDS = new Set(["private_key", "public_key"]);
function finalValue(value, entry, key, target, platform) {
	if (value.trim() === "An error occurred while encrypting the text") return {
		code: "ERR_VALUE_ENCRYPTED",
		problem: "is not a value but the vault's notice that it was too long to be encrypted. Switch the encryption of sensitive information off for this authorization, or store a shorter value"
	};
	let final = applyTransforms(entry.source === "pam-key" && KEY_FIELDS.has(key) ? keyFile(value) : value, entry.options.transforms);
	if (!("value" in final)) return final;
	let room = target.kind === "env" ? MAX_VALUE_BYTES - target.name.length - 2 : MAX_VALUE_BYTES;
	if (Buffer.byteLength(final.value) > room) return {
		code: "ERR_LIMIT",
		problem: "is longer than 128 KiB"
	};
	if (target.kind === "file") return checkContent(final.value);
	let secret = entry.options.maskPolicy !== "none";
	return checkAzureVariable(checkVariable(final.value), secret, platform);
}
function checkContent(value) {
	return typeof value == "string" && !value.isWellFormed() ? { problem: NOT_UNICODE } : { value };
}
function checkVariable(value) {
	let text = textOf(value);
	return text === void 0 ? { problem: "is binary, which only a file: destination can take (or add | encode=base64)" } : text.isWellFormed() ? text.includes("\0") ? { problem: "holds a NUL character, which no variable can; use a file: destination or encode=base64" } : { value: text } : { problem: NOT_UNICODE };
}
function keyFile(value) {
	let text = value.replace(/\r\n?/g, "\n");
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
const MAX_ENVIRONMENT_BYTES = 2 ** 20;
function roomNotices(secrets) {
	return secrets.map(({ target, value }) => target.kind === "env" ? Buffer.byteLength(value.reveal()) : 0).reduce((sum, size) => sum + size, 0) > MAX_ENVIRONMENT_BYTES ? ["More than 1 MiB of variables: later steps may not start. Use file: or output:."] : [];
}
const MAX_SECRETS = 1e4;
function selectSecrets(plan, objects, now, decrypt = (field) => field) {
	let problems = [], secrets = [], targets = [], used = new Set(), index = new ObjectIndex(objects), found = plan.entries.map((entry) => ({
		entry,
		matches: matchesOf(entry, index)
	})), count = found.reduce((sum, { matches }) => sum + matches.length, 0);
	count > MAX_SECRETS && throwProblems([tooMany(count)]);
	let missed = 0;
	for (let { entry, matches } of found) {
		matches.length === 0 && !isOptional(entry) && problems.push(missing(entry, index, missed++ < 20));
		for (let match of matches) {
			let fields = match.fields.map(decrypt), secret = readMatch(entry, {
				...match,
				fields
			}, plan);
			if (secret !== void 0) {
				if ("code" in secret) problems.push(secret);
				else {
					for (let object of match.objects) used.add(object);
					targets.push({
						target: secret.target,
						entry,
						text: secret.source
					}), secrets.push(secret);
				}
			}
		}
	}
	return problems.push(...checkTargets(targets, plan.naming.platform)), throwProblems(problems), {
		secrets,
		notices: [
			...expiryNotices(used, now),
			...roomNotices(secrets),
			...azureNotices(secrets, plan.naming.platform)
		],
		remarks: sharedKeysRemarks(found)
	};
}
function matchesOf(entry, index) {
	let matches = index.matches(entry), { key, options } = entry;
	return matches.length === 0 && key !== void 0 && options.default !== void 0 ? [{
		key,
		fields: [],
		objects: []
	}] : matches;
}
function readMatch(entry, match, plan) {
	let target = resolveTarget(entry, match.key, plan.naming);
	if ("code" in target) return target;
	let source = sourceOf(entry, match), [field] = match.fields;
	if (field === void 0) return defaultSecret(entry, source, target);
	if (new Set(match.fields.map(({ value }) => value?.reveal())).size > 1) return ambiguous(entry, source, match);
	if (field.problem !== void 0) return unusable(entry, source, field.problem, field.code);
	let { transforms } = entry.options, final = finalValue(field.value.reveal(), entry, match.key, target, plan.naming.platform);
	return "missing" in final ? entry.options.default === void 0 ? entry.options.optional ? void 0 : problem(entry, "ERR_KEY_NOT_FOUND", `${source} has nothing at ${final.missing}`) : defaultSecret(entry, source, target) : "problem" in final ? unusable(entry, source, final.problem, final.code) : {
		source,
		target,
		value: new Redacted(final.value),
		maskPolicy: entry.options.maskPolicy,
		alsoMask: [...field.cipher ? [field.cipher] : [], ...transforms.some(({ kind }) => kind === "encode") ? [field.value] : []],
		expiration: match.objects[0]?.expiration
	};
}
function defaultSecret({ options }, source, target) {
	return {
		source: `${source} (default)`,
		target,
		value: new Redacted(options.default ?? ""),
		maskPolicy: "none",
		expiration: void 0
	};
}
function isOptional({ options }) {
	return options.optional || options.default !== void 0;
}
function sourceOf(entry, { key, objects: [object] }) {
	return entry.key === void 0 ? `${entry.ref === void 0 ? printable(object?.ref ?? "") : entry.text.replace(/#\*$/, "")}#${printable(key)}` : entry.text;
}
function missing(entry, index, suggest) {
	let { key = "", ref, source, text } = entry, objects = index.objects(entry);
	if (objects.length === 0) {
		if (ref === void 0) return problem(entry, "ERR_SECRET_NOT_FOUND", "no secret is attached to the authorization");
		let near = suggest ? didYouMean(ref, index.refs(source)) : "";
		return problem(entry, "ERR_SECRET_NOT_FOUND", `${text}: ${WHERE[source]}.${near}`);
	}
	return objects.every(({ fields }) => fields.length === 0) ? problem(entry, "ERR_KEY_NOT_FOUND", `${text}: there are no keys with a value`) : problem(entry, "ERR_KEY_NOT_FOUND", `${text}: the secret has no such key.${didYouMean(key, suggest ? objects.flatMap(({ fields }) => fields.map((field) => field.key)) : [])}`);
}
const WHERE = {
	dsm: "the authorization has no secret of this identity; attach it in the vault, or correct the identity",
	provisioned: "the vault provided no ephemeral credential",
	"pam-credential": "there is no such active credential, or the authorization may not read it",
	"pam-key": "there is no such active SSH key, or the authorization may not read it",
	"pam-info": "there is no such active protected information, or the authorization may not read it"
};
function ambiguous(entry, source, { key, objects }) {
	return problem(entry, "ERR_KEY_AMBIGUOUS", `${source}: ${objects.length > 1 ? `${objects.length} secrets that this reference names hold different values under the key ${printable(key)}. Give each an identity of its own in the vault` : `the secret holds different values under the key ${printable(key)}. Give one of them a label of its own in the vault`}`);
}
function unusable(entry, source, what, code) {
	return problem(entry, code ?? "ERR_VALUE_INVALID", `the value of ${source} ${what}`);
}
function tooMany(count) {
	return {
		code: "ERR_LIMIT",
		message: `${count} secrets were asked for; at most ${MAX_SECRETS} can be loaded in one step. Name those the job needs.`
	};
}
function problem({ line }, code, what) {
	return {
		code,
		message: `secrets, line ${line}: ${what}${/[.?]$/.test(what) ? "" : "."}`
	};
}
async function run(raw, platform, host, context) {
	let masks = new CredentialMasks(platform);
	try {
		for (let credential of secretInputs(raw, context)) masks.hide(credential);
		let inputs = parseInputs(raw, platform.kind, context);
		for (let notice of inputs.notices) platform.warning(notice);
		await load(inputs, makePlan(inputs, platform.kind), platform, host, masks);
	} finally {
		masks.finish();
	}
}
async function load(inputs, plan, platform, host, masks) {
	let { vault, decrypt, close } = connect(inputs, platform, host, masks), journal;
	try {
		let lending = await openLending(plan, inputs, platform, host);
		journal = lending.journal;
		let fetching = fetchObjects(plan, {
			...lending,
			vault,
			signal: host.signal
		}), selection = selectSecrets(plan, await masks.finishDuring(fetching), host.now(), decrypt);
		masks.finish();
		let masking = maskAll(selection.secrets, platform);
		for (let notice of [...selection.notices, ...masking.notices]) platform.warning(notice);
		let { secrets } = masking, files = exportFiles(secrets, host.temporaryDirectory, journal);
		inputs.cleanup || handOver(lending, platform, host), exportVariables(secrets, files, platform), report(masking, selection.remarks, inputs.url.host, platform);
	} catch (error) {
		throw journal !== void 0 && await rollBack(journal, vault, platform, host), error;
	} finally {
		close();
	}
}
function report({ secrets, bare }, remarks, vaultHost, platform) {
	platform.info(`Loaded ${secrets.length} ${secrets.length === 1 ? "secret" : "secrets"} from ${vaultHost}:`);
	for (let line of [...loadedLines(secrets), ...remarks]) platform.info(line);
	platform.summary(loadedMarkdown(secrets, vaultHost, bare));
}
async function rollBack(journal, vault, platform, host) {
	for (let path of journal.data.handover) emptyHandoverFile(host.temporaryDirectory, path);
	if (journal.isEmpty || host.signal?.aborted === !0) return;
	let outcomes = await giveBack(journal, () => vault, host.temporaryDirectory);
	for (let outcome of outcomes) platform.info(outcomeLine(outcome));
}
const m$2 = process.getBuiltinModule("node:http"), m$1 = process.getBuiltinModule("node:https"), CERTIFICATE_FAILURES = {
	DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
	CERT_HAS_EXPIRED: "its certificate has expired",
	CERT_NOT_YET_VALID: "its certificate is not yet valid",
	ERR_TLS_CERT_ALTNAME_INVALID: "its certificate was made for another host name"
}, UNKNOWN_ISSUER = /^(UNABLE_TO|SELF_SIGNED|CERT_UNTRUSTED)/, CONNECTION_FAILURES = {
	ECONNREFUSED: "refused the connection",
	ENOTFOUND: "has no address (DNS)",
	EAI_AGAIN: "could not be looked up (DNS)",
	EHOSTUNREACH: "cannot be reached from this runner",
	ENETUNREACH: "cannot be reached from this runner",
	ECONNRESET: "closed the connection before it answered",
	EPIPE: "closed the connection before it answered",
	ETIMEDOUT: "did not answer in time"
};
function describeFailure(error, host, sent) {
	if (error instanceof TransportError) return error;
	let code = codeOf(error), certificate = CERTIFICATE_FAILURES[code] ?? unusual(code);
	return certificate === void 0 ? code === "ERR_PROXY_TUNNEL" ? refusedByProxy(host, statusOf(error)) : /_ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|HANDSHAKE)/.test(code) ? new TransportError("ERR_TLS", `The vault at ${host} refused the TLS connection (${code}): it may want another client certificate. Check the inputs client-certificate and client-key.`, !1) : code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS") ? new TransportError("ERR_TLS", `No TLS connection to ${host} (${code}): the server must speak TLS 1.2 or newer on that port. Check the url of the vault.`, !1) : code.startsWith("HPE_") ? new TransportError("ERR_ANSWER", `${host} did not answer in HTTP (${code}).`, !0) : new TransportError("ERR_NETWORK", `The vault at ${host} ${CONNECTION_FAILURES[code] ?? `could not be asked (${code})`}. Check the url of the vault, and that this runner may reach it.`, sent, code !== "ENOTFOUND") : new TransportError("ERR_TLS", untrusted(host, code, certificate), !1);
}
function refusedByProxy(host, status) {
	return new TransportError("ERR_NETWORK", `No way to ${host}: the proxy answered HTTP ${status}. ${status === 407 ? "Give user and password in HTTPS_PROXY, as in http://user:password@proxy.example.com:3128" : "Check HTTPS_PROXY, or list the host of the vault in NO_PROXY"}; an Azure agent has a configuration of its own.`, !1, status >= 500);
}
function statusOf(error) {
	let status = error instanceof Error && "statusCode" in error && error.statusCode;
	return typeof status == "number" ? status : 0;
}
function unusual(code) {
	return UNKNOWN_ISSUER.test(code) ? "the issuer of its certificate is not known here" : /_/.test(code) && !/^(E|HPE_|UND_)/.test(code) ? "its certificate is not acceptable" : void 0;
}
function untrusted(host, code, certificate) {
	return `The vault at ${host} is not trusted: ${certificate} (${code}). ${code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "Use a host name in the input url that the certificate names." : code.startsWith("CERT_") ? "Renew the certificate, or correct the clock of this runner." : "Give the certificate of its authority in the input ca-certificate (PEM text or a path)."}`;
}
function codeOf(error) {
	let code = error instanceof Error && "code" in error ? error.code : void 0;
	return typeof code == "string" && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : "UNKNOWN";
}
function createDirectTransport(options) {
	let secure = new m$1.Agent({
		keepAlive: !0,
		maxSockets: 16,
		rejectUnauthorized: options.insecure !== !0,
		minVersion: "TLSv1.2",
		...options.ca === void 0 ? {} : { ca: options.ca },
		...options.client,
		...options.proxy && { proxyEnv: { HTTPS_PROXY: options.proxy.url.reveal() } }
	}), plain;
	return {
		send: async (request, signal) => request.url.protocol === "https:" ? exchange(m$1.request, agentFor(request, secure), request, options, signal) : (plain ??= new m$2.Agent({
			keepAlive: !0,
			maxSockets: 16
		}), exchange(m$2.request, plain, request, options, signal)),
		close: () => {
			secure.destroy(), plain?.destroy();
		}
	};
}
function agentFor({ method, repeatable }, agent) {
	return method !== "POST" || repeatable === !0 ? agent : new m$1.Agent({
		...agent.options,
		keepAlive: !1
	});
}
async function exchange(open, agent, request, options, signal) {
	let host = placeOf(request, options.proxy), connected = !1, timers = [];
	try {
		return await new Promise((resolve, reject) => {
			let { body, method, headers } = request, outgoing = open(request.url, {
				agent,
				method,
				headers,
				...signal && { signal }
			}), expire = (ms, what) => {
				let timer = setTimeout(() => {
					reject(new TransportError("ERR_TIMEOUT", `The vault at ${host} did not ${what} within ${ms / 1e3} s.`, connected)), outgoing.destroy();
				}, ms);
				return timers.push(timer), timer;
			}, connecting = expire(options.connectTimeoutMs, "accept a connection");
			expire(options.timeoutMs, "answer completely"), outgoing.once("socket", (socket) => {
				let established = () => {
					connected = !0, clearTimeout(connecting);
				};
				outgoing.reusedSocket ? established() : socket.once("encrypted" in socket ? "secureConnect" : "connect", established);
			}), outgoing.once("error", reject), outgoing.once("upgrade", (_, socket) => {
				socket.destroy(), reject(new TransportError("ERR_ANSWER", `${host} changed to another protocol, which it was not asked to.`, !0));
			}), outgoing.once("response", (incoming) => {
				let idle = expire(options.idleTimeoutMs ?? 15e3, "go on with its answer");
				receive(incoming, request, () => idle.refresh()).then(resolve, (error) => {
					reject(error instanceof Error ? error : Error("not an error")), outgoing.destroy();
				});
			}), outgoing.end(body);
		});
	} catch (error) {
		throw signal?.aborted === !0 ? new TransportError("ERR_CANCELLED", `The request to ${host} was cancelled.`, connected) : describeFailure(error, host, connected);
	} finally {
		timers.forEach(clearTimeout);
	}
}
async function receive(incoming, request, onChunk) {
	let status = incoming.statusCode ?? 0, headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()])), refused = refuseHead({
		status,
		headers
	}, request);
	if (refused !== void 0) throw refused;
	return {
		status,
		headers,
		body: await gatherBody(incoming, request, onChunk)
	};
}
function readInputs() {
	return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => name.startsWith("INPUT_") ? [[name.slice(6).toLowerCase(), value]] : []));
}
async function readContext(raw) {
	let { SENHASEGURA_URL, SENHASEGURA_CLIENT_ID, SENHASEGURA_CLIENT_SECRET } = process.env, environment = {
		url: SENHASEGURA_URL,
		clientId: SENHASEGURA_CLIENT_ID,
		clientSecret: SENHASEGURA_CLIENT_SECRET
	};
	if (raw["client-secret"] || SENHASEGURA_CLIENT_SECRET) return { environment };
	let { withheldFrom } = await import(/* webpackIgnore: true */ "./job.js");
	return {
		environment,
		untrustedRun: withheldFrom()
	};
}
function toCommandValue(input) {
	return input == null ? "" : typeof input == "string" || input instanceof String ? input : JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	return Object.keys(annotationProperties).length ? {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	} : {};
}
function issueCommand(command, properties, message) {
	let cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + EOL);
}
var Command = class {
	constructor(command, properties, message) {
		command ||= "missing.command", this.command = command, this.properties = properties, this.message = message;
	}
	toString() {
		let cmdStr = "::" + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = !0;
			for (let key in this.properties) if (this.properties.hasOwnProperty(key)) {
				let val = this.properties[key];
				val && (first ? first = !1 : cmdStr += ",", cmdStr += `${key}=${escapeProperty(val)}`);
			}
		}
		return cmdStr += `::${escapeData(this.message)}`, cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
function issueFileCommand(command, message) {
	let filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw Error(`Unable to find environment variable for file command ${command}`);
	if (!existsSync(filePath)) throw Error(`Missing file at path: ${filePath}`);
	appendFileSync(filePath, `${toCommandValue(message)}${EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	let delimiter = `ghadelimiter_${randomUUID()}`, convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${EOL}${convertedValue}${EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode.Success = 0] = "Success", ExitCode[ExitCode.Failure = 1] = "Failure";
})(ExitCode ||= {});
function exportVariable(name, val) {
	let convertedVal = toCommandValue(val);
	if (process.env[name] = convertedVal, process.env.GITHUB_ENV) return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env.GITHUB_OUTPUT) return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(EOL), issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + EOL);
}
function saveState(name, value) {
	if (process.env.GITHUB_STATE) return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
const STATE = "journal", COMMAND_FILES = [
	"GITHUB_ENV",
	"GITHUB_OUTPUT",
	"GITHUB_STATE"
];
function createPlatform() {
	return {
		kind: "github",
		handoverFiles: [process.env.GITHUB_ENV, process.env.GITHUB_OUTPUT].filter((path) => path !== void 0),
		addMask: (text) => setSecret(text),
		exportSecret: (kind, name, { value }) => exportText(kind, name, String(value.reveal())),
		exportPath: exportText,
		saveState: (state) => writing(() => saveState(STATE, state)),
		info: (text) => info(inert(text)),
		warning: (text) => warning(inert(text)),
		summary: writeSummary
	};
}
function loadState() {
	return getState(STATE);
}
function requireCommandFiles() {
	let missing = COMMAND_FILES.filter((name) => !existsSync(process.env[name] ?? ""));
	if (missing.length > 0) throw new SenhaseguraError("ERR_PLATFORM", `The runner does not give the file ${missing.join(", ")}, so values cannot be handed over safely. Use runner 2.327.1 or newer.`);
}
function writeSummary(markdown) {
	let file = process.env.GITHUB_STEP_SUMMARY;
	if (file) try {
		appendFileSync(file, `${markdown}\n`);
	} catch {
		warning("The summary page could not be written.");
	}
}
function exportText(kind, name, text) {
	writing(() => kind === "env" ? exportVariable(name, text) : setOutput(name, text));
}
function writing(work) {
	try {
		work();
	} catch (error) {
		throw new SenhaseguraError("ERR_PLATFORM", `A file through which the runner takes values could not be written (${error instanceof Error && "code" in error ? String(error.code) : "unknown"}).`);
	}
}
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function cancellation() {
	let abort = new AbortController(), received, cancel = (signal) => {
		received ??= signal, abort.abort();
	};
	for (let signal of SIGNALS) process.on(signal, cancel);
	return {
		signal: abort.signal,
		get received() {
			return received;
		},
		stop: () => {
			for (let signal of SIGNALS) process.off(signal, cancel);
		}
	};
}
async function cancellable(work) {
	let cancelled = cancellation();
	try {
		await work(cancelled.signal);
	} finally {
		cancelled.stop(), cancelled.received !== void 0 && process.kill(process.pid, cancelled.received);
	}
}
const setTimeout$1 = process.getBuiltinModule("node:timers/promises").setTimeout;
function createNodeHost(own) {
	return {
		now: Date.now,
		randomHex: (bytes) => randomBytes(bytes).toString("hex"),
		random: Math.random,
		delay: async (ms, cancel) => setTimeout$1(ms, void 0, { signal: cancel }),
		...own
	};
}
function makeStdoutSynchronous() {
	let gone = !1, write = (chunk, ...rest) => {
		if (gone) return !0;
		try {
			writeFully(process.stdout.fd, typeof chunk == "string" ? Buffer.from(chunk) : chunk);
		} catch {
			throw gone = !0, process.exitCode = 1, new SenhaseguraError("ERR_PLATFORM", "Nobody reads the output of this step.");
		}
		let callback = rest.find((argument) => typeof argument == "function");
		return callback !== void 0 && process.nextTick(callback), !0;
	};
	process.stdout.write = write;
}
function writeFully(fd, bytes) {
	for (let at = 0; at < bytes.length;) try {
		at += writeSync(fd, bytes, at);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
	}
}
async function reportingErrors(work) {
	makeStdoutSynchronous(), await cancellable(async (signal) => {
		try {
			await work(createHost(signal));
		} catch (error$1) {
			for (let { code, message } of problemsOf(error$1)) error(inert(`${message} (${code})`));
			process.exitCode = 1;
		}
	});
}
function createHost(signal) {
	return createNodeHost({
		temporaryDirectory: process.env.RUNNER_TEMP || void 0,
		identifyJob: async () => (await import(/* webpackIgnore: true */ "./job.js")).identifyJob(),
		createTransport,
		proxyEnvironment: process.env,
		signal
	});
}
function createTransport(options) {
	let [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (options.proxy !== void 0 && major * 100 + minor < 2405) throw new SenhaseguraError("ERR_PLATFORM", "The variable HTTPS_PROXY names a proxy, which the Node of this runner cannot use: update the runner, or list the host of the vault in NO_PROXY.");
	return createDirectTransport(options);
}
async function main() {
	await reportingErrors(async (host) => {
		requireCommandFiles();
		let raw = readInputs();
		await run(raw, createPlatform(), host, await readContext(raw));
	});
}
async function post() {
	let state = loadState();
	state !== "" && await reportingErrors(async (host) => {
		let raw = readInputs();
		await cleanUp(state, raw, createPlatform(), host, await readContext(raw));
	});
}
await (process.argv[2] === 'post' ? post() : main());

