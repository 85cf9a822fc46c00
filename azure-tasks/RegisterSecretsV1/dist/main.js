Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_events = require("node:events");
let node_crypto = require("node:crypto");
let node_tls = require("node:tls");
node_tls = __toESM(node_tls, 1);
require("node:os");
let node_util = require("node:util");
let node_buffer = require("node:buffer");
let node_http = require("node:http");
node_http = __toESM(node_http, 1);
let node_https = require("node:https");
node_https = __toESM(node_https, 1);
let node_timers_promises = require("node:timers/promises");
let node_child_process = require("node:child_process");
function jobVariable(env, name) {
	return env[name]?.trim() || env[`SECRET_${name}`]?.trim() || void 0;
}
function isDebugged(env) {
	return jobVariable(env, "SYSTEM_DEBUG")?.toLowerCase() === "true";
}
function exactVariable(env, name) {
	const upper = name.toUpperCase();
	return env[name] ?? env[upper] ?? env[`SECRET_${upper}`];
}
function publicVariables(env) {
	const names = textList(env["VSTS_PUBLIC_VARIABLES"]);
	return names && new Set(names.map((name) => name.replace(/[ .]/g, "_").toUpperCase()));
}
function textList(json) {
	try {
		const list = JSON.parse(json ?? "");
		if (!Array.isArray(list)) return void 0;
		return list.filter((one) => typeof one === "string");
	} catch {
		return;
	}
}
var SenhaseguraError = class extends Error {
	code;
	problems;
	constructor(code, message) {
		super(message);
		this.name = new.target.name;
		this.code = code;
		this.problems = [{
			code,
			message
		}];
	}
};
var ProblemsError = class extends SenhaseguraError {
	problems;
	constructor(problems) {
		super(problems[0].code, problems.map(({ message }) => message).join("\n"));
		this.problems = problems;
	}
};
const MAX_PROBLEMS = 100;
function throwProblems(problems) {
	const [first, ...rest] = problems.slice(0, MAX_PROBLEMS);
	if (first === void 0) return;
	const unsaid = problems.length - MAX_PROBLEMS;
	const more = {
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
function inputList(names) {
	return names.length === 1 ? `The input ${names[0]} is` : `The inputs ${listOf(names)} are`;
}
function listOf(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
const MOST$1 = 20;
function nameList(names) {
	const unsaid = names.length - MOST$1;
	return [...names.slice(0, MOST$1), ...unsaid > 0 ? [`and ${unsaid} more`] : []].join(", ");
}
const CONNECTION = [
	"url",
	"client-id",
	"client-secret"
];
function withConnection(raw, { serviceConnection, environment }) {
	if (serviceConnection === void 0 && givenOf(raw).length > 0) return raw;
	const stored = serviceConnection ?? environment;
	return {
		...raw,
		url: stored?.url,
		"client-id": stored?.clientId,
		"client-secret": stored?.clientSecret
	};
}
function checkConnection(reader, raw, { serviceConnection, untrustedRun }) {
	const missing = CONNECTION.filter((name) => !reader.has(name));
	if (serviceConnection !== void 0) {
		const problems = reader.platform.storedConnection?.problems(givenOf(raw), missing);
		reader.problems.push(...problems ?? []);
	} else if (missing.length > 0) reportMissing(reader, givenOf(raw), missing, untrustedRun);
}
function reportMissing(reader, given, missing, untrustedRun) {
	const withheld = untrustedRun === void 0 ? "" : ` The platform does not give secrets to runs from ${WITHHELD[untrustedRun]}: run this step only where they are available.`;
	const { storedConnection } = reader.platform;
	const stored = storedConnection === void 0 ? "" : `${storedConnection.name}, or `;
	const { missingConnection } = reader.platform;
	if (missingConnection !== void 0) {
		reader.report("ERR_INPUT_MISSING", missingConnection(missing.map(variableOf)));
		return;
	}
	const message = given.length > 0 ? `${inputList(missing)} missing or empty. url, client-id and client-secret belong together; where one of them is an input, the variables SENHASEGURA_… of the environment do not count.` : missing.length === CONNECTION.length ? `${inputList(missing)} missing or empty. Give ${stored}all three, or set ${listOf(CONNECTION.map(variableOf))} in the environment.` : `The environment lacks ${listOf(missing.map(variableOf))}: without the inputs ${listOf(CONNECTION)}, the variables ${listOf(CONNECTION.map(variableOf))} must all three be set.`;
	reader.report("ERR_INPUT_MISSING", message + withheld);
}
function givenOf(raw) {
	return CONNECTION.filter((name) => (raw[name] ?? "").trim() !== "");
}
const WITHHELD = {
	fork: "forks",
	dependabot: "Dependabot"
};
function variableOf(name) {
	return `SENHASEGURA_${name.toUpperCase().replace("-", "_")}`;
}
const BOTH = ["load", "register"];
const LOAD = ["load"];
const REGISTER = ["register"];
function text$1(name, details) {
	return {
		name,
		type: "text",
		default: "",
		commands: BOTH,
		...details
	};
}
function boolean$1(name, initial, details) {
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
	text$1("client-id", { secret: true }),
	text$1("client-secret", { secret: true }),
	choice("auth-method", ["oauth2", "oauth1"], "oauth2"),
	text$1("token-key", { secret: true }),
	text$1("token-secret", { secret: true }),
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
	text$1("secrets-file", { commands: LOAD }),
	choice("read", [
		"auto",
		"application",
		"list",
		"each"
	], "auto", { commands: LOAD }),
	choice("export-to", ["output", "env"], "env", { commands: LOAD }),
	text$1("prefix", { commands: LOAD }),
	choice("case", ["keep", "upper"], "keep", { commands: LOAD }),
	boolean$1("provision", "false", { commands: LOAD }),
	text$1("pod-name", { commands: LOAD }),
	text$1("deploy", { commands: LOAD }),
	text$1("namespace", { commands: LOAD }),
	text$1("job-leg", {
		commands: LOAD,
		hidden: true
	}),
	boolean$1("cleanup", "true", { commands: LOAD }),
	choice("cleanup-failure", ["warn", "fail"], "warn", { commands: LOAD }),
	text$1("ca-certificate"),
	text$1("client-certificate"),
	text$1("client-key", { secret: true }),
	boolean$1("insecure-skip-tls-verify", "false"),
	text$1("decryption-key", {
		commands: LOAD,
		secret: true
	}),
	choice("decryption-hash", ["sha1", "sha256"], "sha1", { commands: LOAD }),
	seconds("connect-timeout", "10"),
	seconds("timeout", "30"),
	seconds("retry-budget", "180"),
	text$1("mapping-file", { commands: REGISTER }),
	choice("via", ["variables", "secret"], "variables", { commands: REGISTER }),
	boolean$1("dry-run", "false")
];
function printable(text, limit = 120) {
	if (text.length <= limit && /^[ -~]*$/.test(text)) return inert(withoutColons(text));
	const characters = [...text.slice(0, 2 * limit + 2)];
	return inert(withoutColons(characters.slice(0, limit).join("").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "?"))) + (characters.length > limit ? "…" : "");
}
const CONTROL$1 = /[^ -~\xa0-\uffff]/;
function withoutColons(text) {
	return text.replace(/:(?=:)/g, ": ");
}
function inert(text) {
	return text.replace(/##(?=\[|vso\[)/gi, "# #").replace(/^(\s*):(?=:)/gm, "$1: ");
}
const MAX_CANDIDATES = 2e3;
const MAX_SUGGESTIONS = 3;
const MAX_DISTANCE = 4;
const MIN_PART = 4;
const MAX_LENGTH$1 = 256;
function nearNames(name, candidates) {
	const wanted = name.toLowerCase();
	if (wanted.length > MAX_LENGTH$1) return [];
	const limit = Math.min(MAX_DISTANCE, Math.max(2, Math.floor(wanted.length / 3)));
	const near = [];
	let compared = 0;
	for (const candidate of new Set(candidates)) {
		if (candidate.length > MAX_LENGTH$1) continue;
		if (compared++ >= MAX_CANDIDATES) break;
		const distance = distanceOf(wanted, candidate.toLowerCase(), limit);
		if (distance <= limit) near.push({
			candidate,
			distance
		});
	}
	return near.sort((one, other) => one.distance - other.distance).slice(0, MAX_SUGGESTIONS).map(({ candidate }) => printable(candidate));
}
function didYouMean(name, candidates) {
	const near = nearNames(name, candidates);
	return near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
}
function distanceOf(one, other, limit) {
	if (Math.min(one.length, other.length) >= MIN_PART && (other.includes(one) || one.includes(other))) return 1;
	if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
	const width = other.length + 1;
	let last = Uint16Array.from({ length: width }, (_, column) => column);
	let current = new Uint16Array(width);
	for (let row = 1; row <= one.length; row += 1) {
		current[0] = row;
		let nearest = row;
		for (let column = 1; column < width; column += 1) {
			const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
			const cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
			current[column] = cost;
			if (cost < nearest) nearest = cost;
		}
		if (nearest > limit) return Number.POSITIVE_INFINITY;
		[last, current] = [current, last];
	}
	return at(last, width - 1);
}
function at(row, column) {
	return row[column] ?? 0;
}
const EXPRESSION = /\$\{\{.*?\}\}|\$\([A-Za-z_][\w.-]*\)|\$\[[^\]]*\]/;
const MAY_LOOK_UNEXPANDED = /* @__PURE__ */ new Set(["secrets", "job-leg"]);
const MULTI_LINE = /* @__PURE__ */ new Set([
	"secrets",
	"ca-certificate",
	"client-certificate",
	"client-key",
	"decryption-key"
]);
const MAX_SECONDS = 3600;
var InputReader = class {
	problems = [];
	platform;
	#raw;
	#refused = /* @__PURE__ */ new Set();
	constructor(raw, platform) {
		this.#raw = raw;
		this.platform = platform;
	}
	has(name) {
		return this.lines(name).trim() !== "";
	}
	lines(name) {
		return this.#raw[name] ?? "";
	}
	text(name) {
		const text = this.lines(name).trim() || this.#default(name);
		if (isUnexpanded(name, text)) this.refuse(name, "still holds an expression ($(…) or ${{ … }}) that the platform did not replace. Check that the variable or secret exists, is spelled that way and is available to this job", "ERR_INPUT_UNEXPANDED");
		else if (!MULTI_LINE.has(name) && CONTROL$1.test(text)) this.refuse(name, "must be one line without control characters");
		return text === "" ? void 0 : text;
	}
	choice(name, choices) {
		const text = this.text(name)?.toLowerCase();
		const choice = choices.find((one) => one === text);
		if (choice === void 0) this.refuse(name, `must be ${choices.join(" or ")}`);
		return choice ?? choices[0];
	}
	boolean(name) {
		const text = this.text(name)?.toLowerCase();
		if (text !== "true" && text !== "false") this.refuse(name, "must be true or false, and nothing else");
		return text === "true";
	}
	milliseconds(name) {
		const text = this.text(name) ?? "";
		const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
		if (seconds < 1 || seconds > MAX_SECONDS) this.refuse(name, `must be a whole number of seconds from 1 to ${MAX_SECONDS}`);
		return seconds * 1e3;
	}
	refuse(name, what, code = "ERR_INPUT_INVALID") {
		if (this.#refused.has(name)) return;
		this.#refused.add(name);
		this.report(code, `The input ${name} ${what}.`);
	}
	report(code, message) {
		this.problems.push({
			code,
			message
		});
	}
	unknown(command) {
		const own = INPUTS.filter(({ commands }) => commands.includes(command));
		const known = new Set(own.map(({ name }) => name));
		const names = own.filter((input) => !("hidden" in input)).map(({ name }) => name);
		return Object.keys(this.#raw).filter((name) => !known.has(name)).map((name) => `There is no input "${printable(name)}"; it is ignored.${didYouMean(name, names)}`);
	}
	finish() {
		throwProblems(this.problems);
	}
	#default(name) {
		const definition = INPUTS.find((input) => input.name === name);
		if (definition?.hidden === true) return "";
		return this.platform.defaults[name] ?? definition?.default ?? "";
	}
};
function isUnexpanded(name, text) {
	if (!text.includes("$") || MAY_LOOK_UNEXPANDED.has(name)) return false;
	return SECRET.has(name) ? isExpression(text) : EXPRESSION.test(text);
}
function isExpression(text) {
	return EXPRESSION.exec(text)?.[0] === text;
}
const SECRET = new Set(INPUTS.filter(({ secret }) => secret === true).map(({ name }) => name));
const MASK = "***";
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
		return MASK;
	}
	toJSON() {
		return MASK;
	}
	[INSPECT]() {
		return MASK;
	}
};
belongsToFile("mode"), belongsToFile("path"), standsForOne("path"), standsForOne("default");
function belongsToFile(option) {
	return `the option ${option} belongs to a file: destination`;
}
function standsForOne(option) {
	return `the option ${option} cannot stand for several keys`;
}
const MAX_HANDWRITTEN_BYTES = 2 ** 20;
const NON_BLOCKING = node_fs.constants.O_NONBLOCK ?? 0;
function readRegularFile(path, maxBytes) {
	const file = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | NON_BLOCKING);
	try {
		const status = (0, node_fs.fstatSync)(file);
		if (!status.isFile()) return "special";
		return status.size > maxBytes ? "too-large" : readAll(file, status, maxBytes);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function readAll(file, { size }, maxBytes) {
	const chunks = [];
	for (let total = 0; total <= maxBytes;) {
		const chunk = Buffer.alloc(Math.max(size - total, 0) + 1024);
		const bytes = (0, node_fs.readSync)(file, chunk);
		if (bytes === 0) return Buffer.concat(chunks);
		chunks.push(chunk.subarray(0, bytes));
		total += bytes;
	}
	return "too-large";
}
function readAuthentication(reader) {
	const inputs = {
		oauth1: readOAuth1(reader),
		registration: readRegistration$1(reader),
		clientCertificate: reader.text("client-certificate"),
		clientKey: redacted(reader, "client-key"),
		decryptionKey: redacted(reader, "decryption-key"),
		decryptionHash: reader.choice("decryption-hash", ["sha1", "sha256"])
	};
	if (inputs.clientKey !== void 0 && inputs.clientCertificate === void 0) reader.report("ERR_INPUT_MISSING", "The input client-key needs client-certificate beside it.");
	return inputs;
}
const OAUTH1_ONLY = ["token-key", "token-secret"];
const REGISTRATION = [
	"application",
	"system",
	"environment"
];
const OAUTH2_ONLY = ["tenant", ...REGISTRATION];
function readOAuth1(reader) {
	const signs = reader.choice("auth-method", ["oauth2", "oauth1"]) === "oauth1";
	const useless = (signs ? OAUTH2_ONLY : OAUTH1_ONLY).filter((name) => reader.has(name));
	for (const name of useless) reader.refuse(name, `has no meaning with auth-method ${signs ? "oauth1" : "oauth2"}`, "ERR_INPUT_CONFLICT");
	if (!signs) return void 0;
	for (const name of OAUTH1_ONLY.filter((one) => !reader.has(one))) reader.refuse(name, "is missing: auth-method oauth1 needs it", "ERR_INPUT_MISSING");
	return {
		key: reader.text("token-key") ?? "",
		secret: new Redacted(reader.text("token-secret") ?? "")
	};
}
function readRegistration$1(reader) {
	const missing = REGISTRATION.filter((name) => !reader.has(name));
	if (missing.length === REGISTRATION.length) return void 0;
	if (missing.length > 0) reader.report("ERR_INPUT_MISSING", `The inputs application, system and environment belong together: ${missing.join(" and ")} is missing.`);
	const [application = "", system = "", environment = ""] = REGISTRATION.map((name) => reader.text(name));
	return {
		application,
		system,
		environment
	};
}
function redacted(reader, name) {
	const text = reader.text(name);
	return text === void 0 ? void 0 : new Redacted(text);
}
const METADATA_HOSTS = /* @__PURE__ */ new Set([
	"169.254.169.254",
	"[::ffff:a9fe:a9fe]",
	"[fd00:ec2::254]",
	"metadata.google.internal"
]);
function parseVaultUrl(text) {
	const trimmed = text.trim();
	if (CONTROL$1.test(trimmed) || /\s/.test(trimmed)) return "holds blanks or control characters";
	if (trimmed.includes("\\")) return "holds a backslash: write / instead";
	if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return "is no address: give it as https://vault.example.com";
	const url = new URL(trimmed);
	if (url.username !== "" || url.password !== "") return "holds a user or password: use client-id and client-secret";
	if (/[?#]/.test(trimmed)) return "holds a ? or #: give only scheme, host and, if need be, a path";
	if (METADATA_HOSTS.has(url.hostname.replace(/\.$/, ""))) return "is the metadata service of a cloud, not a vault";
	if (url.protocol === "http:" && !isLoopback(url.hostname)) return "begins with http://, which is allowed on this machine only (localhost): use https://";
	return {
		href: url.origin + url.pathname.replace(/\/+$/, ""),
		host: url.host
	};
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
function readVaultInputs(reader, raw, context) {
	checkConnection(reader, raw, context);
	return {
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
	const text = reader.text("url");
	const url = text === void 0 ? void 0 : parseVaultUrl(text);
	if (typeof url === "string") reader.refuse("url", url, "ERR_URL");
	return typeof url === "object" ? url : {
		href: "",
		host: ""
	};
}
function secretInputs(raw, { environment, serviceConnection }) {
	return [
		...INPUTS.filter(({ secret }) => secret === true).map(({ name }) => name).map((name) => raw[name]),
		environment?.clientId,
		environment?.clientSecret,
		serviceConnection?.clientId,
		serviceConnection?.clientSecret
	].flatMap((text) => text?.trim() ? [new Redacted(text.trim())] : []);
}
function readKeyMaterial(inputs, hide) {
	const problems = [];
	const given = (text, read) => {
		try {
			return text === void 0 ? void 0 : read(text);
		} catch (error) {
			if (!(error instanceof SenhaseguraError)) throw error;
			problems.push(...error.problems);
			return;
		}
	};
	const material = {
		ca: given(inputs.caCertificate, (text) => readCertificates("ca-certificate", load$1("ca-certificate", text))),
		client: given(inputs.clientCertificate, (text) => readIdentity(text, inputs.clientKey?.reveal(), hide)),
		decryptionKey: given(inputs.decryptionKey?.reveal(), (text) => readDecryptionKey(text, hide))
	};
	throwProblems(problems);
	return material;
}
const BEGIN$1 = "-----BEGIN ";
function load$1(input, textOrPath) {
	if (textOrPath.includes(BEGIN$1)) return Buffer.from(textOrPath);
	let content;
	try {
		content = readRegularFile(textOrPath, MAX_HANDWRITTEN_BYTES);
	} catch {
		content = void 0;
	}
	if (typeof content === "object") return content;
	if (content === "special") throw invalid$1(input, "names a directory, a pipe or a device");
	if (content === "too-large") throw invalid$1(input, "names a file that is larger than 1 MiB");
	throw invalid$1(input, "is neither PEM text (-----BEGIN …) nor the path of a readable file");
}
function loadKey(input, textOrPath, hide) {
	const content = load$1(input, textOrPath).toString();
	if (content !== textOrPath) hide(new Redacted(content));
	return content;
}
function readCertificates(input, content) {
	const pem = content.toString();
	const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
	if (pem.split("-----BEGIN CERTIFICATE-----").length - 1 !== blocks.length) throw invalid$1(input, "holds a certificate that is cut off");
	if (blocks.length === 0) throw invalid$1(input, "holds no certificate (-----BEGIN CERTIFICATE-----)");
	const certificates = blocks.map((block) => block.replace(/^[ \t]+|[ \t\r]+$/gm, ""));
	certificates.forEach((certificate, index) => {
		try {
			new node_crypto.X509Certificate(certificate);
		} catch {
			throw invalid$1(input, `holds a certificate that cannot be read, number ${index + 1}`);
		}
	});
	return certificates.join("\n");
}
function readIdentity(certificate, key, hide) {
	const content = load$1("client-certificate", certificate);
	if (!content.includes(BEGIN$1)) return usable({
		pfx: content,
		passphrase: key ?? ""
	}, "client-certificate", "is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old files must be converted (openssl pkcs12 -legacy)");
	if (key === void 0) throw invalid$1("client-key", "is missing: client-certificate needs it");
	return usable({
		cert: readCertificates("client-certificate", content),
		key: loadKey("client-key", key, hide)
	}, "client-key", "cannot be read, or belongs to another certificate than client-certificate; an encrypted key must be decrypted or come as a PKCS#12 file");
}
function usable(identity, input, what) {
	try {
		(0, node_tls.createSecureContext)(identity);
		return identity;
	} catch {
		throw invalid$1(input, what);
	}
}
function readDecryptionKey(textOrPath, hide) {
	const pem = loadKey("decryption-key", textOrPath, hide);
	try {
		const key = (0, node_crypto.createPrivateKey)(pem);
		if (key.asymmetricKeyType === "rsa") return key;
	} catch {}
	throw invalid$1("decryption-key", "is no RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)");
}
function invalid$1(input, what) {
	return new SenhaseguraError("ERR_INPUT_INVALID", `The input ${input} ${what}.`);
}
function proxyFor(vault, environment) {
	const text = variable$1(environment, "HTTPS_PROXY");
	if (text === "" || vault.href === "") return void 0;
	const { hostname, port, protocol } = new URL(vault.href);
	if (protocol !== "https:" || isLoopback(hostname)) return void 0;
	if (isExempt(hostname, port || "443", variable$1(environment, "NO_PROXY"))) return void 0;
	const address = text.includes("://") ? text : `http://${text}`;
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || !isDecodable(address)) throw new SenhaseguraError("ERR_INPUT_INVALID", "The variable HTTPS_PROXY of the environment is no address of an HTTP proxy, such as http://proxy.example.com:3128.");
	const url = new URL(address);
	return {
		url: new Redacted(url.href),
		host: url.host,
		secrets: secretsOf$1(url)
	};
}
function variable$1(environment, name) {
	return (environment[name.toLowerCase()]?.trim() || environment[name]?.trim()) ?? "";
}
function isExempt(hostname, port, list) {
	return list.toLowerCase().split(/[\s,]+/).some((entry) => {
		if (entry === "*" || `[${entry}]` === hostname) return true;
		const [, name = "", only] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(entry) ?? [];
		if (name === "" || only !== void 0 && only !== port) return false;
		return hostname === name || hostname.endsWith(`.${name}`);
	});
}
function secretsOf$1({ username, password }) {
	if (password === "") return [];
	const pairs = [password, `${username}:${password}`];
	return [.../* @__PURE__ */ new Set([...pairs, ...pairs.map(decodeURIComponent)])].map((text) => new Redacted(text));
}
function isDecodable(address) {
	const { username, password } = new URL(address);
	try {
		decodeURIComponent(`${username}:${password}`);
		return true;
	} catch {
		return false;
	}
}
var JsonError = class extends Error {
	reason;
	offset;
	constructor(reason, offset) {
		super(`${reason} at character ${offset + 1}`);
		this.name = "JsonError";
		this.reason = reason;
		this.offset = offset;
	}
};
const MAX_VALUES = 5e5;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEX4 = /[0-9a-fA-F]{4}/y;
const BLANK = /[ \t\n\r]*/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPES = /* @__PURE__ */ new Map([
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
	return new Parser$1(text, limits.depth ?? 32).parse();
}
var Parser$1 = class {
	#text;
	#depth;
	#at = 0;
	#values = 0;
	constructor(text, depth) {
		this.#text = text;
		this.#depth = depth;
	}
	parse() {
		if (this.#text.startsWith("﻿")) throw new JsonError("a byte order mark", 0);
		const node = this.#value(0);
		this.#skipBlanks();
		if (this.#at < this.#text.length) throw this.#error("text after the end");
		return node;
	}
	#value(depth) {
		this.#skipBlanks();
		this.#values += 1;
		if (this.#values > MAX_VALUES) throw this.#error("too many values");
		const start = this.#at;
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
				value: true,
				source: this.#word("true")
			};
			case "f": return {
				kind: "boolean",
				value: false,
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
		const members = /* @__PURE__ */ new Map();
		this.#list("}", () => {
			const at = this.#at;
			if (this.#text[at] !== "\"") throw this.#error("no quoted key");
			const key = this.#string();
			if (members.has(key)) throw new JsonError("a key that stands twice in one object", at);
			this.#skipBlanks();
			this.#expect(":");
			members.set(key, this.#value(depth + 1));
		});
		return {
			kind: "object",
			members,
			source: this.#since(start)
		};
	}
	#array(start, depth) {
		this.#enter(depth);
		const items = [];
		this.#list("]", () => items.push(this.#value(depth + 1)));
		return {
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
		this.#skipBlanks();
		if (this.#text[this.#at] !== end) for (;;) {
			this.#skipBlanks();
			member();
			this.#skipBlanks();
			if (this.#text[this.#at] !== ",") break;
			this.#at += 1;
		}
		this.#expect(end);
	}
	#string() {
		this.#at += 1;
		let value = "";
		for (;;) {
			value += this.#match(PLAIN, "");
			const next = this.#text[this.#at];
			if (next === void 0) throw this.#error("the text ends too early");
			if (next === "\"") {
				this.#at += 1;
				return value;
			}
			if (next !== "\\") throw this.#error("a control character inside a string");
			value += this.#escape();
		}
	}
	#escape() {
		const letter = this.#text[this.#at + 1];
		if (letter === "u") {
			this.#at += 2;
			return String.fromCharCode(Number.parseInt(this.#match(HEX4, "a broken \\u escape"), 16));
		}
		const plain = ESCAPES.get(letter);
		if (plain === void 0) throw this.#error("an unknown escape");
		this.#at += 2;
		return plain;
	}
	#word(word) {
		if (!this.#text.startsWith(word, this.#at)) throw this.#error("no JSON value");
		this.#at += word.length;
		return word;
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
		const found = pattern.exec(this.#text)?.[0];
		if (found === void 0) throw this.#error(reason);
		this.#at += found.length;
		return found;
	}
	#since(start) {
		return this.#text.slice(start, this.#at);
	}
	#error(reason) {
		return new JsonError(reason, this.#at);
	}
};
function objectAt(members, key) {
	const node = members?.get(key);
	return node?.kind === "object" ? node.members : void 0;
}
function stringAt(members, key) {
	const node = members?.get(key);
	return node?.kind === "string" ? node.value : void 0;
}
function numberAt(members, key) {
	const node = members?.get(key);
	return node?.kind === "number" ? node.source : void 0;
}
const FORBIDDEN_TEXT = "You are not authorized to access this resource";
const MAX_WORDS = 200;
const NO_ROUTE_TEXT = "no Route matched with those values";
const NO_RESOURCE_TEXT = /\bresource[ /]sub(?:-resource)? not found/i;
function readRefusal(status, members, repeatsSecret = () => false) {
	const quote = (words) => repeatsSecret(words.slice(0, 402)) ? "(its words are left out, as they repeat a credential)" : `"${printable(words.replace(/\.$/, ""), MAX_WORDS)}"`;
	const failed = status < 200 || status >= 300;
	const oauthError = stringAt(members, "error");
	if (oauthError) return oauthRefusal(status, oauthError, members, quote);
	const envelope = objectAt(members, "response");
	if (envelope === void 0) {
		if (!failed) return void 0;
		return gatewayRefusal(status, stringAt(members, "message"), quote);
	}
	const exception = objectAt(members, "exception");
	const bodyStatus = integerAt(envelope, "status") ?? status;
	const flagged = isTrue(envelope, "error") || isTrue(envelope, "erro");
	if (!failed && bodyStatus < 400 && !flagged && exception === void 0) return void 0;
	return {
		...envelopeRefusal(failed ? status : bodyStatus, envelope, exception, quote),
		bodyStatus
	};
}
function oauthRefusal(status, error, members, quote) {
	const said = stringAt(members, "error_description") ?? stringAt(members, "message") ?? error;
	const hint = stringAt(members, "hint");
	const text = quote(hint === void 0 ? said : `${said} (${hint})`);
	return error === "invalid_client" || status === 401 ? refusal("ERR_AUTH", `${text}. Check client-id and client-secret, and that the authorization is active.`) : refusal("ERR_VAULT", `${text}.`);
}
function gatewayRefusal(status, message, quote) {
	if (message === NO_ROUTE_TEXT) return {
		...refusal("ERR_GATEWAY", `${quote(message)} (HTTP ${status}). It means a wrong url or api-prefix, a resource not granted to the authorization, an address outside its allowed IPs, or a token that is no longer accepted.`),
		noRoute: true,
		unknownRoute: true
	};
	const said = message === void 0 ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
	if (status === 404) return {
		...refusal("ERR_VAULT", `${said}.`),
		unknownRoute: true
	};
	if (status === 401) return refusal("ERR_AUTH", `${said}. Check client-id and client-secret.`);
	if (status === 403) return refusal("ERR_FORBIDDEN", `${said}. ${GRANT}`);
	if (status === 429) return refusal("ERR_RATE_LIMITED", `${said}.`);
	if (status >= 502 && status <= 504) return refusal("ERR_UNAVAILABLE", `${said}. The vault or its gateway is not available at the moment.`);
	return refusal("ERR_VAULT", `${said}.`);
}
const GRANT = "Grant the resource to the authorization in the vault, and check its allowed IPs.";
function envelopeRefusal(status, envelope, exception, quote) {
	const message = [
		"message",
		"mensagem",
		"Message",
		"menssage"
	].map((key) => stringAt(envelope, key)).find((text) => text !== void 0 && text !== "");
	const domainCode = integerAt(exception, "code") ?? leadingCode(message) ?? integerAt(envelope, "error_code");
	const said = message === void 0 ? `status ${status}` : `${quote(message)} (status ${status})`;
	if (message?.startsWith(FORBIDDEN_TEXT) === true || status === 403) return {
		...refusal("ERR_FORBIDDEN", `${said}. ${GRANT}`),
		domainCode
	};
	if (status === 401) return {
		...refusal("ERR_AUTH", `${said}. Check that the authorization is active.`),
		domainCode
	};
	if (status === 429 || status >= 502 && status <= 504) return {
		...gatewayRefusal(status, message, quote),
		domainCode
	};
	const unknownRoute = NO_RESOURCE_TEXT.test(message ?? "");
	return {
		...refusal("ERR_VAULT", `${said}.`),
		domainCode,
		unknownRoute
	};
}
function refusal(code, text) {
	return {
		code,
		text,
		domainCode: void 0,
		bodyStatus: void 0,
		noRoute: false,
		unknownRoute: false
	};
}
function leadingCode(message) {
	const digits = /^(\d{4}):/.exec(message ?? "")?.[1];
	return digits === void 0 ? void 0 : Number(digits);
}
function integerAt(members, key) {
	const source = numberAt(members, key);
	return source === void 0 ? void 0 : Number(source);
}
function isTrue(members, key) {
	const node = members.get(key);
	return node?.kind === "boolean" && node.value;
}
var VaultError = class extends SenhaseguraError {
	status;
	refusal;
	again;
	constructor(refusal, status, what, again = false) {
		super(refusal.code, `The vault refused to ${what}: ${refusal.text}`);
		this.status = status;
		this.refusal = refusal;
		this.again = again;
	}
};
function saysNotFound({ status, refusal: { bodyStatus } }) {
	return bodyStatus === 404 || bodyStatus !== void 0 && status === 404;
}
const NO_MEMBERS = /* @__PURE__ */ new Map();
function readAnswer(response, what, repeatsSecret) {
	const { status, body } = response;
	if (body.length === 0 && status >= 200 && status < 300) return NO_MEMBERS;
	const json = parseBody(response);
	const refusal = readRefusal(status, typeof json === "string" ? void 0 : json, repeatsSecret);
	if (refusal !== void 0) {
		const text = refusal.text + requestOf(response, repeatsSecret);
		throw new VaultError({
			...refusal,
			text
		}, status, what, response.again);
	}
	if (typeof json === "string") throw notJson(response, what, json);
	return json;
}
function requestOf({ headers }, repeatsSecret = () => false) {
	const id = headers["x-request-id"] ?? "";
	if (!/^[\w.-]{1,64}$/.test(id) || repeatsSecret(id)) return "";
	return ` The id of the request is ${id}.`;
}
function parseBody(response) {
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(response.body);
	} catch {
		return "its text is not UTF-8";
	}
	try {
		const node = parseJson(text);
		return node.kind === "object" ? node.members : `it is JSON, but ${node.kind} instead of an object`;
	} catch (error) {
		if (error instanceof JsonError) return error.message;
		throw error;
	}
}
function notJson(response, what, reason) {
	const type = /^[\w.+-]{1,40}\/[\w.+-]{1,40}/.exec(response.headers["content-type"] ?? "")?.[0];
	return new SenhaseguraError("ERR_ANSWER", `The answer to the request to ${what} is not the vault's (${`${response.body.length} bytes of ${type ?? "no declared type"}, HTTP ${response.status}`}; ${reason}). A proxy or a login page may stand between this runner and the vault: check the url of the vault.`);
}
async function firstKnown(session, calls) {
	const refusals = [];
	for (const [index, call] of calls.entries()) try {
		const hasAlternative = index < calls.length - 1;
		return {
			call,
			answer: await session.call({
				...call,
				hasAlternative
			})
		};
	} catch (error) {
		if (!(error instanceof VaultError && error.refusal.unknownRoute)) throw error;
		refusals.push(error);
	}
	return { refusals };
}
async function firstAnswer(session, calls) {
	const known = await firstKnown(session, calls);
	if ("refusals" in known) throw known.refusals[0] ?? /* @__PURE__ */ new Error("There was nothing to call.");
	return known;
}
function readRegistration(answer, onSecret) {
	const [id, signature] = ["id", "signature"].map((name) => {
		const text = stringAt(answer, name) ?? "";
		return text === "" ? void 0 : new Redacted(text);
	});
	if (signature !== void 0) onSecret(signature);
	if (id === void 0 || signature === void 0) throw new SenhaseguraError("ERR_ANSWER", "The answer to the registration holds no id and signature. Check application, system and environment.");
	onSecret(id);
	return {
		clientId: id.reveal(),
		clientSecret: signature
	};
}
const FALLBACK_LIFETIME_S = 300;
function readToken(answer, now) {
	const token = stringAt(answer, "access_token") ?? "";
	if (!/^[\x21-\x7e]+$/.test(token)) throw new SenhaseguraError("ERR_ANSWER", "The answer to the login holds no usable access_token, so it is not the vault's. Check the url of the vault.");
	const lifetime = lifetimeOf(answer, token);
	const margin = Math.min(60, lifetime / 10);
	return {
		secret: new Redacted(token),
		renewAt: now + (lifetime - margin) * 1e3
	};
}
function lifetimeOf(answer, token) {
	const told = numberAt(answer, "expires_in") ?? stringAt(answer, "expires_in");
	const seconds = told === void 0 ? claimedLifetime(token) : Number(told);
	return seconds > 0 && Number.isFinite(seconds) ? seconds : FALLBACK_LIFETIME_S;
}
function claimedLifetime(token) {
	try {
		const claims = parseJson(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
		if (claims.kind !== "object") return NaN;
		const [exp, iat] = ["exp", "iat"].map((name) => Number(claims.members.get(name)?.source));
		return (exp ?? NaN) - (iat ?? NaN);
	} catch (error) {
		if (error instanceof JsonError) return NaN;
		throw error;
	}
}
const JSON_TYPE = "application/json";
var TransportError = class extends SenhaseguraError {
	sent;
	transient;
	issuerIsUnknown;
	constructor(code, message, sent, transient = code === "ERR_NETWORK" || code === "ERR_TIMEOUT", issuerIsUnknown = false) {
		super(code, message);
		this.sent = sent;
		this.transient = transient;
		this.issuerIsUnknown = issuerIsUnknown;
	}
};
function refuseHead(head, request) {
	if (head.status >= 300 && head.status < 400) {
		const target = hostOf(head.headers["location"], request.url);
		return new TransportError("ERR_REDIRECT", `The vault at ${request.url.host} answered with a redirect (${head.status}) to ${target}. Redirects are not followed: check the url of the vault.`, true);
	}
	const encoding = head.headers["content-encoding"];
	if (encoding !== void 0 && encoding.toLowerCase() !== "identity") return new TransportError("ERR_ANSWER", `The vault at ${request.url.host} sent a compressed answer although none was asked for. Check for a proxy between the runner and the vault.`, true);
}
async function gatherBody(body, { url, maxBytes }, onChunk) {
	const gathered = [];
	let size = 0;
	await new Promise((resolve, reject) => {
		body.on("data", (chunk) => {
			onChunk();
			size += chunk.length;
			if (size <= maxBytes) {
				gathered.push(chunk);
				return;
			}
			const most = `${maxBytes / 2 ** 20} MiB`;
			reject(new TransportError("ERR_ANSWER", `The vault at ${url.host} sent more than ${most}.`, true));
			body.destroy();
		});
		body.once("end", resolve);
		body.on("error", reject);
		body.once("close", () => {
			if (!body.readableEnded) reject(Object.assign(/* @__PURE__ */ new Error(), { code: "ECONNRESET" }));
		});
	});
	return Buffer.concat(gathered);
}
function placeOf$1({ url }, proxy) {
	return proxy === void 0 ? url.host : `${url.host} (through the proxy ${proxy.host})`;
}
function hostOf(location, base) {
	if (location === void 0 || !URL.canParse(location, base.href)) return "an unreadable address";
	return new URL(location, base).host || "an address without a host";
}
const SMALL_ANSWER_BYTES = 2 ** 20;
const FORM = "application/x-www-form-urlencoded";
var Session = class {
	#options;
	#prefixes = /* @__PURE__ */ new Map();
	#login;
	#registered;
	#tokenWorked = false;
	#announced = false;
	constructor(options) {
		this.#options = options;
	}
	async call(call) {
		const { credentials } = this.#options;
		if (credentials === void 0) return this.#exchange(call);
		const token = await this.#freshToken(credentials);
		try {
			const answer = await this.#exchange(call, token);
			this.#tokenWorked = true;
			return answer;
		} catch (error) {
			if (!this.#tokenDied(error, call)) throw error;
			const fresh = await this.#freshToken(credentials, token).catch(() => {
				throw error;
			});
			return this.#exchange(call, fresh);
		}
	}
	async logIn() {
		const { credentials } = this.#options;
		if (credentials !== void 0) await this.#freshToken(credentials);
	}
	mayServe(prefix, module) {
		const { apiPrefix } = this.#options;
		const known = apiPrefix === "auto" ? this.#prefixes.get(module) : apiPrefix;
		return known === void 0 || known === prefix;
	}
	#tokenDied(error, { hasAlternative }) {
		if (!(error instanceof VaultError)) return false;
		if (error.status === 401) return true;
		return error.refusal.noRoute && this.#tokenWorked && hasAlternative !== true;
	}
	async #freshToken(credentials, dead) {
		const login = this.#login;
		const token = await login;
		if (token !== void 0 && token !== dead && this.#options.now() < token.renewAt) return token;
		const replaced = this.#login === login ? void 0 : this.#login;
		this.#login = replaced ?? this.#logInAnew(credentials);
		return this.#login;
	}
	async #logInAnew(credentials) {
		this.#tokenWorked = false;
		try {
			return await this.#logInAs(credentials);
		} catch (error) {
			if (!(error instanceof VaultError)) this.#login = void 0;
			throw error;
		}
	}
	async #logInAs(own) {
		const { registration } = this.#options;
		if (registration === void 0) return this.#fetchToken(own);
		this.#registered ??= await this.#register(own, registration);
		return this.#fetchToken(this.#registered);
	}
	async #register(own, registration) {
		return readRegistration(await this.#exchange({
			method: "POST",
			path: ["dapp", "application"],
			form: { ...registration },
			what: "register the application",
			maxBytes: SMALL_ANSWER_BYTES
		}, await this.#fetchToken(own)), this.#options.onSecret);
	}
	async #fetchToken({ clientId, clientSecret }) {
		const { tenant, now, onSecret } = this.#options;
		const askedAt = now();
		const token = readToken(await this.#exchange({
			method: "POST",
			path: ["oauth2", "token"],
			form: {
				grant_type: "client_credentials",
				client_id: clientId,
				client_secret: clientSecret.reveal(),
				...tenant === void 0 ? {} : { tenant }
			},
			repeatable: true,
			what: "log in",
			maxBytes: SMALL_ANSWER_BYTES
		}), askedAt);
		onSecret(token.secret);
		return token;
	}
	async #exchange(call, token) {
		const { apiPrefix } = this.#options;
		const module = call.path[0] ?? "";
		const found = apiPrefix === "auto" ? this.#prefixes.get(module) : apiPrefix;
		const known = call.prefix ?? found;
		try {
			const answer = await this.#send(call, known ?? "iso", token);
			if (found === void 0) this.#prefixes.set(module, known ?? "iso");
			return answer;
		} catch (error) {
			if (!(known === void 0 && error instanceof VaultError && error.refusal.noRoute)) throw error;
			const answer = await this.#send(call, "api", token);
			this.#prefixes.set(module, "api");
			return answer;
		}
	}
	async #send(call, prefix, token) {
		const { send, baseUrl, userAgent, signal, repeatsSecret } = this.#options;
		const path = [prefix, ...call.path.map(encodeURIComponent)].join("/");
		const query = call.query === void 0 ? "" : `?${new URLSearchParams(call.query).toString()}`;
		const [type, body] = bodyOf(call);
		const response = await send({
			method: call.method,
			url: new URL(`${baseUrl}/${path}${query}`),
			headers: {
				accept: "application/json",
				"user-agent": userAgent,
				...token === void 0 ? {} : { authorization: `Bearer ${token.secret.reveal()}` },
				...body === void 0 ? {} : {
					"content-type": type,
					"content-length": String(Buffer.byteLength(body))
				}
			},
			...body === void 0 ? {} : { body },
			repeatable: call.repeatable === true,
			maxBytes: call.maxBytes
		}, signal);
		this.#announce(response);
		return readAnswer(response, call.what, repeatsSecret);
	}
	#announce(response) {
		if (this.#announced || response.headers["x-senhasegura-emulator"] === void 0) return;
		this.#announced = true;
		this.#options.onEmulator();
	}
};
function bodyOf({ form, json }) {
	return json === void 0 ? [FORM, form && new URLSearchParams(form).toString()] : [JSON_TYPE, JSON.stringify(json)];
}
const FORMAT = {
	pfx: "pfx",
	password: "pfx",
	crt: "crt",
	key: "crt",
	pem: "pem"
};
async function downloadCertificate(session, id, keys, password) {
	const fields = [];
	const ends = [];
	for (const format of new Set(keys.map((key) => FORMAT[key]))) {
		const parts = readParts(await download(session, id, format, format !== "crt" || keys.includes("key") ? password : void 0), format, password.reveal());
		ends.push(parts.validTo);
		fields.push(...keys.flatMap((key) => FORMAT[key] === format ? fieldOf(key, parts) : []));
	}
	const validTo = ends.find((end) => end !== void 0);
	return {
		kind: "certificate",
		ref: id,
		id,
		fields,
		expiration: validTo && dateOf(validTo)
	};
}
async function download(session, id, format, password) {
	const call = {
		method: "POST",
		path: ["certificate", "download"],
		json: {
			id,
			format,
			...password && {
				download_key: true,
				password: password.reveal()
			}
		},
		repeatable: true,
		what: `download certificate:${id}`,
		maxBytes: SMALL_ANSWER_BYTES
	};
	return (await firstAnswer(session, ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	})))).answer;
}
function readParts(answer, format, password) {
	const text = stringAt(answer, "certificate");
	if (!text) throw new SenhaseguraError("ERR_ANSWER", "The vault's answer holds no certificate, so this version doesn't know its API.");
	if (format === "pfx") {
		const pfx = Buffer.from(text, "base64");
		const values = {
			pfx: pfx.toString("base64"),
			password
		};
		return {
			validTo: certificateIn(pfx, password)?.validTo,
			values
		};
	}
	const certificates = certificatesIn(unwrapped(text));
	const crt = certificates?.map(String).join("");
	const key = keyIn(unwrapped(stringAt(answer, "key") ?? text), password);
	const pem = crt && key && crt + key;
	return {
		validTo: certificates?.[0]?.validTo,
		values: {
			crt,
			key,
			pem
		}
	};
}
function fieldOf(key, { values }) {
	const value = values[key];
	if (value) return {
		key,
		value: new Redacted(value)
	};
	return {
		key,
		problem: `${key === "crt" ? "is no certificate" : "is no certificate with a private key"} in any form that this version reads`
	};
}
function unwrapped(text) {
	if (text.includes(BEGIN)) return text;
	const bytes = Buffer.from(text, "base64");
	return bytes.includes(BEGIN) ? bytes.toString() : bytes;
}
const BEGIN = "-----BEGIN ";
const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const PRIVATE_KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;
function certificatesIn(content) {
	const blocks = typeof content === "string" ? content.match(CERTIFICATES) : [content];
	return orUndefined(() => blocks?.map((block) => new node_crypto.X509Certificate(block)));
}
function keyIn(content, passphrase) {
	return (typeof content === "string" ? keyInPem : keyInDer)(content, passphrase)?.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
}
function keyInPem(content, passphrase) {
	const [key = ""] = PRIVATE_KEY.exec(content) ?? [];
	return orUndefined(() => (0, node_crypto.createPrivateKey)({
		key,
		passphrase
	}));
}
function keyInDer(key, passphrase) {
	for (const type of [
		"pkcs8",
		"pkcs1",
		"sec1"
	]) {
		const read = orUndefined(() => (0, node_crypto.createPrivateKey)({
			key,
			passphrase,
			type,
			format: "der"
		}));
		if (read !== void 0) return read;
	}
}
function certificateIn(pfx, passphrase) {
	return orUndefined(() => {
		const der = (0, node_tls.createSecureContext)({
			pfx,
			passphrase
		}).context.getCertificate?.();
		return der ? new node_crypto.X509Certificate(der) : void 0;
	});
}
function orUndefined(read) {
	try {
		return read();
	} catch {
		return;
	}
}
function dateOf(validTo) {
	return new Date(validTo).toISOString().slice(0, 19).replace("T", " ");
}
const MAX_SECRETS = 1e4;
function readApplication(answer, kind) {
	const application = objectAt(answer, "application");
	if (application === void 0) throw unexpected("has no application");
	return readSecretList(application.get("secrets"), kind);
}
function readSecrets(answer) {
	if (!LIST_KEYS.some((key) => answer.has(key))) throw unexpected("has no list of secrets");
	return LIST_KEYS.flatMap((key) => readSecretList(answer.get(key), "dsm"));
}
function readSecret(answer, identity) {
	const key = ONE_KEYS.find((one) => answer.has(one));
	if (key === void 0) throw unexpected("has no secret");
	const node = answer.get(key);
	const [secret, ...others] = (node?.kind === "array" ? node.items : [node]).filter((item) => item !== void 0 && item.kind !== "null");
	if (others.length > 0) throw unexpected("holds several secrets where one was asked for");
	return secret && readOneSecret(secret, "dsm", 1, identity);
}
const LIST_KEYS = ["secrets", "Secrets"];
const ONE_KEYS = [
	"secret",
	"Secret",
	...LIST_KEYS
];
function readSecretList(secrets, kind) {
	if (secrets === void 0 || secrets.kind === "null") return [];
	if (secrets.kind !== "array") throw unexpected("has no list of secrets");
	if (secrets.items.length > MAX_SECRETS) throw unexpected(`holds more than ${MAX_SECRETS} secrets`);
	return secrets.items.map((node, index) => readOneSecret(node, kind, index + 1));
}
function readOneSecret(node, kind, number, asked) {
	if (node.kind !== "object") throw unexpected(`has no object as secret number ${number}`);
	const { members } = node;
	const ref = textAt(members, "identity") ?? asked ?? textAt(members, "secret_name");
	if (ref === void 0) throw unexpected(`does not name secret number ${number}`);
	return {
		kind,
		ref,
		id: textAt(members, "secret_id"),
		fields: dataMaps(members.get("data"), ref).flatMap((map) => fieldsOf(map)),
		expiration: textAt(members, "expiration_date") || void 0
	};
}
function readPamObject(answer, member, kind, ref) {
	const object = objectAt(answer, member);
	if (object === void 0) throw unexpected(`has no ${member}`);
	const scalars = new Map([...object].filter(([, { kind: type }]) => type !== "array"));
	return {
		kind,
		ref,
		id: textAt(object, "id"),
		fields: fieldsOf(scalars),
		expiration: textAt(object, "expiration_time") || void 0
	};
}
function readSafeObject(answer, member, kind, ref) {
	const object = readPamObject(answer, member, kind, ref);
	return {
		...object,
		fields: object.fields.filter(({ value }) => value?.reveal() !== "")
	};
}
function dataMaps(data, ref) {
	if (data === void 0 || data.kind === "null") return [];
	return (data.kind === "array" ? data.items : [data]).map((map) => {
		if (map.kind !== "object") throw unexpected(`has data of an unknown shape in ${printable(ref)}`);
		return map.members;
	});
}
function fieldsOf(members) {
	return [...members].flatMap(([key, node]) => {
		const value = fieldValue(node);
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
const KINDS = {
	"mysafe-password": ["password", "password_entity"],
	"mysafe-note": ["note", "note_entity"],
	"mysafe-secret": ["secretapi", "api_secret_entity"]
};
async function readSafeItem(session, kind, ref) {
	const [segment, member] = KINDS[kind];
	const call = {
		method: "GET",
		path: [
			"mysafe",
			segment,
			ref
		],
		what: `read ${kind}:${printable(ref)}`,
		maxBytes: SMALL_ANSWER_BYTES
	};
	const { answer } = await firstAnswer(session, ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	})));
	return readSafeObject(answer, member, kind, ref);
}
const SECRETS_ANSWER_BYTES = 16 * 2 ** 20;
const APPLICATION = ["dapp", "application"];
const LIST = ["sctm", "secret"];
const PATHS = {
	auto: [APPLICATION, LIST],
	application: [APPLICATION],
	list: [LIST]
};
const PREFIXES$1 = ["iso", "api"];
async function readAllSecrets(session, way, onWay) {
	const { answer, call } = await firstAnswer(session, callsFor(session, PATHS[way], "read the secrets of the authorization"));
	onWay(wayLine(call));
	return call.path === APPLICATION ? readApplication(answer, "dsm") : readSecrets(answer);
}
function createSecretReader(session, onWay) {
	let shown;
	let showing;
	let told = false;
	const read = async (identity, spellings) => {
		const paths = spellings.map((spell) => spell(identity));
		const known = await askForOne(session, identity, paths);
		if (known === void 0) return void 0;
		const { answer, call } = known;
		if (spellings.length > 1) shown = spellings[paths.indexOf(call.path)];
		if (!told) onWay(wayLine({
			...call,
			path: [...LIST, "{identity}"]
		}));
		told = true;
		return readSecret(answer, identity);
	};
	return async (identity) => {
		if (!isSpelledInTwoWays(identity)) return read(identity, [encoded]);
		while (shown === void 0 && showing !== void 0) await showing;
		if (shown !== void 0) return read(identity, [shown]);
		const reading = read(identity, [encoded, plain]);
		showing = Promise.allSettled([reading]).then(() => showing = void 0);
		return reading;
	};
}
const encoded = (identity) => [...LIST, identity];
const plain = (identity) => [...LIST, ...identity.split("/")];
function isSpelledInTwoWays(identity) {
	return identity.includes("/") && !identity.split("/").some((part) => /^\.{0,2}$/.test(part));
}
async function askForOne(session, identity, paths) {
	try {
		const known = await firstKnown(session, callsFor(session, paths, `read the secret ${printable(identity)}`));
		if ("call" in known) return known;
		if (known.refusals.some(({ refusal }) => refusal.bodyStatus !== void 0)) return void 0;
		throw notServed(known.refusals);
	} catch (error) {
		if (error instanceof VaultError && saysNotFound(error)) return void 0;
		throw error;
	}
}
function notServed([first]) {
	return new SenhaseguraError(first?.code ?? "ERR_GATEWAY", `${first?.message ?? ""} Not every vault can read one secret alone: use the input read: auto.`);
}
function callsFor(session, paths, what) {
	return PREFIXES$1.flatMap((prefix) => paths.filter(([module = ""]) => session.mayServe(prefix, module)).map((path) => ({
		method: "GET",
		path,
		prefix,
		what,
		maxBytes: SECRETS_ANSWER_BYTES
	})));
}
function wayLine({ method, prefix = "iso", path }) {
	return `The secrets were read with ${method} ${[prefix, ...path].join("/")}.`;
}
const NOTHING_LEFT = /* @__PURE__ */ new Set([
	1007,
	1010,
	1018
]);
const NOT_READABLE = /* @__PURE__ */ new Set([
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
const NO_CERTIFICATE = /* @__PURE__ */ new Set([
	1007,
	1008,
	1009,
	1010,
	1049
]);
const NO_SAFE_ITEM = /* @__PURE__ */ new Set([
	1005,
	1006,
	1009,
	1010
]);
function createClient(session, { debug, newPassword }) {
	return {
		logIn: async () => session.logIn(),
		readSecrets: async (way = "auto") => readAllSecrets(session, way, debug),
		readSecret: createSecretReader(session, debug),
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
			const parameters = {
				...leaseForm(identity),
				secret_id: secretId
			};
			const call = {
				method: "POST",
				repeatable: true,
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
		readCertificate: async (id, keys) => unlessRefused(NO_CERTIFICATE, async () => downloadCertificate(session, id, keys, newPassword())),
		readSafeItem: async (kind, ref) => unlessRefused(NO_SAFE_ITEM, async () => readSafeItem(session, kind, ref)),
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
	return unlessRefused(NOT_READABLE, async () => {
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
	});
}
async function unlessRefused(codes, read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof VaultError && codes.has(error.refusal.domainCode ?? 0)) return void 0;
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
		await call();
		return "given-back";
	} catch (error) {
		if (error instanceof VaultError && isNothingLeft(error)) return "nothing-left";
		throw error;
	}
}
function isNothingLeft(error) {
	return NOTHING_LEFT.has(error.refusal.domainCode ?? 0) || saysNotFound(error);
}
const CIPHER_BYTES = /* @__PURE__ */ new Set([
	128,
	256,
	384,
	512,
	1024
]);
function decryptWith(key, hash) {
	return (field) => {
		const text = field.value?.reveal() ?? "";
		const bytes = Buffer.from(text, "base64");
		if (!CIPHER_BYTES.has(bytes.length) || bytes.toString("base64") !== text) return field;
		try {
			const clear = (0, node_crypto.privateDecrypt)({
				key,
				padding: node_crypto.constants.RSA_PKCS1_OAEP_PADDING,
				oaepHash: hash
			}, bytes);
			const value = new TextDecoder("utf-8", {
				fatal: true,
				ignoreBOM: true
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
	const { url, body, headers } = request;
	const oauth = [
		["oauth_consumer_key", consumer.clientId],
		["oauth_nonce", nonce()],
		["oauth_signature_method", "HMAC-SHA1"],
		["oauth_timestamp", String(Math.floor(now() / 1e3))],
		["oauth_token", token.key],
		["oauth_version", "1.0"]
	];
	const form = headers["content-type"] === "application/json" ? "" : body;
	const parameters = [
		...oauth,
		...url.searchParams,
		...new URLSearchParams(form)
	].map(([name, value]) => [encode$1(name), encode$1(value)]).sort(([a, x], [b, y]) => compare(a, b) || compare(x, y)).map((pair) => pair.join("=")).join("&");
	const text = [
		request.method,
		url.origin + url.pathname,
		parameters
	].map(encode$1).join("&");
	const key = [consumer.clientSecret, token.secret].map((one) => encode$1(one.reveal())).join("&");
	const signature = (0, node_crypto.createHmac)("sha1", key).update(text).digest("base64");
	return `OAuth ${[...oauth, ["oauth_signature", signature]].map(([name, value]) => `${name}="${encode$1(value)}"`).join(", ")}`;
}
function encode$1(text) {
	return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
const FIRST_PAUSE_MS = 500;
const UNREACHABLE_BUDGET_MS = 1e4;
const LONGEST_PAUSE_MS = 15e3;
const OUTAGES = /* @__PURE__ */ new Set([
	429,
	502,
	503,
	504
]);
function shouldRetry(request, { failure, head }) {
	const repeatable = request.method !== "POST" || request.repeatable === true;
	if (failure !== void 0) return failure.transient && (repeatable || !failure.sent);
	if (repeatable) return OUTAGES.has(head.status);
	return (head.status === 429 || head.status === 503) && askedPause(head, 0) !== void 0;
}
function pauseMs({ head }, attempt, now, random) {
	const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
	return Math.ceil(askedPauseOf({ head }, now) + random * longest);
}
function askedPauseOf({ head }, now) {
	return head === void 0 ? 0 : askedPause(head, now) ?? 0;
}
function withRetries(send, options) {
	let begun;
	return async (request, signal) => {
		let sent = false;
		for (let attempt = 1;; attempt += 1) {
			const { outcome, answer } = await tryOnce(send, request, signal);
			if (shouldRetry(request, outcome)) {
				const now = options.now();
				begun ??= now;
				const deadline = begun + budgetOf(outcome, options.budgetMs);
				const asked = askedPauseOf(outcome, now);
				const pause = Math.min(pauseMs(outcome, attempt, now, options.random()), Math.max(deadline - now, 0));
				if (pause >= asked && now < deadline) {
					sent ||= outcome.failure?.sent ?? request.method !== "POST";
					options.onWait(waitLine(request.url.host, outcome, pause));
					await waitFor(pause, request, options, sent, signal);
					continue;
				}
			}
			return answer(sent);
		}
	};
}
function budgetOf({ failure }, budgetMs) {
	return failure?.sent === false ? Math.min(budgetMs, UNREACHABLE_BUDGET_MS) : budgetMs;
}
async function tryOnce(send, request, signal) {
	try {
		const response = await send(request, signal);
		return {
			outcome: { head: response },
			answer: (again) => ({
				...response,
				again
			})
		};
	} catch (error) {
		if (!(error instanceof TransportError)) throw error;
		const { code, message, sent, transient } = error;
		const answer = (sentBefore) => {
			throw sentBefore && !sent ? new TransportError(code, message, true, transient) : error;
		};
		return {
			outcome: { failure: error },
			answer
		};
	}
}
async function waitFor(ms, { url }, { delay }, sent, signal) {
	try {
		await delay(ms, signal);
	} catch (error) {
		if (signal?.aborted !== true) throw error;
	}
	if (signal?.aborted === true) throw new TransportError("ERR_CANCELLED", `Waiting for ${url.host} was cancelled.`, sent);
}
function waitLine(host, { failure, head }, pause) {
	return `The vault at ${host} is not available (${failure === void 0 ? `HTTP ${head.status}` : failure.code}); asking again in ${(pause / 1e3).toFixed(1)} s.`;
}
function askedPause({ status, headers }, now) {
	const date = Date.parse(headers["date"] ?? "");
	const vaultNow = Number.isNaN(date) ? now : date;
	const after = headers["retry-after"]?.trim() ?? "";
	if (/^\d{1,9}$/.test(after)) return Number(after) * 1e3;
	const until = after.endsWith("GMT") ? Date.parse(after) : NaN;
	if (!Number.isNaN(until)) return Math.max(0, until - vaultNow);
	const reset = headers["x-ratelimit-reset"]?.trim() ?? "";
	if (status === 429 && /^\d{1,12}$/.test(reset)) return Math.max(0, Number(reset) * 1e3 - vaultNow);
}
var version = "1.0.0";
function userAgent(platform, run) {
	return `senhasegura-action/${version} (${platform}${/^[\w.-]{1,64}$/.test(run ?? "") ? `; run ${run}` : ""})`;
}
const NOT_READ = "This Node.js cannot read what the system itself trusts: if the authority is there, name its file in NODE_EXTRA_CA_CERTS where the runner starts, or use Node.js 22.15 or newer.";
function withSystemRoots(create, options, read) {
	const usual = create(options);
	if (options.ca !== void 0 || options.insecure === true) return usual;
	let wider;
	return {
		send: async (request, signal) => {
			if (wider !== void 0) return wider.send(request, signal);
			try {
				return await usual.send(request, signal);
			} catch (error) {
				if (!(error instanceof TransportError) || !error.issuerIsUnknown) throw error;
				if (read === void 0) throw withRemedy(error);
				const roots = read();
				if (roots.length === 0) throw error;
				wider ??= create({
					...options,
					ca: roots.join("\n")
				});
				return wider.send(request, signal);
			}
		},
		close: () => {
			usual.close();
			wider?.close();
		}
	};
}
function withRemedy({ code, message, sent }) {
	return new TransportError(code, `${message} ${NOT_READ}`, sent);
}
const EMULATOR_WARNING = "The answers come from the senhasegura emulator, not from a vault: the values are made up.";
const INSECURE_WARNING = "insecure-skip-tls-verify is true: the certificate of the vault is NOT verified, so anyone on the way can read every secret of this job. Give its authority in ca-certificate instead.";
function connect(inputs, platform, runtime, masks) {
	if (runtime.signal !== void 0) (0, node_events.setMaxListeners)(0, runtime.signal);
	if (inputs.insecureSkipTlsVerify) platform.warning(INSECURE_WARNING);
	const { ca, client, decryptionKey } = readKeyMaterial(inputs, masks.hide);
	const proxy = proxyFor(inputs.url, runtime.proxyEnvironment ?? {});
	for (const secret of proxy?.secrets ?? []) masks.hide(secret);
	const transport = withSystemRoots(runtime.createTransport, {
		ca,
		client,
		proxy,
		insecure: inputs.insecureSkipTlsVerify,
		connectTimeoutMs: inputs.connectTimeoutMs,
		timeoutMs: inputs.timeoutMs
	}, runtime.readSystemRoots);
	const { credentials, oauth1 } = inputs;
	const session = new Session({
		send: withRetries(oauth1 === void 0 ? transport.send : withOAuth1(transport.send, {
			consumer: credentials,
			token: oauth1,
			now: runtime.now,
			nonce: () => runtime.randomHex(16)
		}), {
			budgetMs: inputs.retryBudgetMs,
			now: runtime.now,
			random: runtime.random,
			delay: runtime.delay,
			onWait: (line) => platform.info(line)
		}),
		baseUrl: inputs.url.href,
		userAgent: userAgent(platform.kind, runtime.runId),
		credentials: oauth1 === void 0 ? credentials : void 0,
		registration: inputs.registration,
		apiPrefix: inputs.apiPrefix,
		tenant: inputs.tenant,
		now: runtime.now,
		onSecret: masks.hideAsIs,
		repeatsSecret: masks.areIn,
		onEmulator: () => platform.warning(EMULATOR_WARNING),
		signal: runtime.signal
	});
	return {
		vault: createClient(session, {
			debug: (line) => platform.debug?.(line),
			newPassword: () => {
				const password = new Redacted(runtime.randomHex(16));
				masks.hideAsIs(password);
				return password;
			}
		}),
		session,
		decrypt: decryptionKey && decryptWith(decryptionKey, inputs.decryptionHash),
		close: transport.close
	};
}
function insideSingleQuotes(text) {
	return text.replaceAll("'", "'\\''");
}
function errnoOf(error) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	return typeof code === "string" && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : void 0;
}
const MAX_ROWS = 200;
function markdownTable(title, headings, rows) {
	const head = [
		`### ${escapeMarkdown(title)}`,
		"",
		row(headings),
		row(headings.map(() => "---"), String)
	];
	const more = rows.length > MAX_ROWS ? ["", `… and ${rows.length - MAX_ROWS} more.`] : [];
	const shown = rows.slice(0, MAX_ROWS).map((cells) => row(cells));
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
	return printable(text, 200).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/www\./gi, (name) => name.replace(".", "&#46;")).replace(/[\\`*_{}[\]()#+!|~@:/-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const WINDOW = 8;
const SHORTEST = 4;
function repeatsSome(text, secrets) {
	for (const secret of secrets) {
		const size = Math.min(WINDOW, secret.length);
		for (let at = 0; size >= SHORTEST && at + size <= secret.length; at += 1) if (text.includes(secret.slice(at, at + size))) return true;
	}
	return false;
}
const PASSWORD = /:\/\/[^:/?#@\s]*:([^/?#\s]+)@/g;
const WITHOUT_PASSWORD = /^[a-z][a-z\d+.-]*:\/\/|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;
function urlPasswords(text) {
	const found = [...text.matchAll(PASSWORD)].flatMap(([, password = ""]) => [password, decoded(password)]);
	return [...new Set(found)];
}
function looksSecret(text) {
	return !WITHOUT_PASSWORD.test(text);
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
const MIN_LEAF = 8;
const LINE_BREAK = /\r\n|\r|\n/;
const ARMOUR = /^-{5}(?:BEGIN|END) [^-]+-{5}$/;
function isMask(text) {
	return text.length >= 4 && !isMultiLine(text) && text.trim() !== "";
}
function isMultiLine(text) {
	return text.includes("\n") || text.includes("\r");
}
function spellings(value) {
	const body = withoutFinalBreaks(value);
	const trimmed = value.trim();
	const quote = trimmed.at(0);
	const quoted = trimmed.length >= 2 && (quote === "\"" || quote === "'") && trimmed.endsWith(quote);
	return [.../* @__PURE__ */ new Set([
		body,
		trimmed,
		quoted ? trimmed.slice(1, -1) : trimmed
	])];
}
function maskableParts(value) {
	const leaves = jsonLeaves(value);
	if (leaves !== void 0) return jsonParts(leaves, value);
	const written = masksAmong(spellings(value).filter(isMultiLine).flatMap(trimmedLines).filter((line) => !ARMOUR.test(line)));
	const pieces = masksAmong(urlPasswords(value));
	return {
		masks: masksAmong([...pieces, ...written]),
		written,
		rows: [],
		pieces
	};
}
function jsonParts(leaves, json) {
	const texts = new Set(leaves.map(({ value }) => value));
	const inner = [...texts].map(maskableParts);
	const written = new Set(leaves.map(({ source }) => source.slice(1, -1)));
	const alone = [...texts].filter(looksSecret).map(withoutFinalBreaks);
	return {
		masks: masksAmong([...[...texts].flatMap((text, index) => [...spellings(text), ...inner[index]?.masks ?? []]), ...written]),
		written: masksAmong(written),
		rows: isMultiLine(json) ? masksAmong(rowsWith(written, json)) : [],
		pieces: [.../* @__PURE__ */ new Set([...alone, ...inner.flatMap(({ pieces }) => pieces)])]
	};
}
function masksAmong(texts) {
	return [...new Set(texts)].filter(isMask);
}
function jsonLeaves(text) {
	if (!/^\s*[[{]/.test(text)) return void 0;
	try {
		const leaves = [];
		collectLeaves(parseJson(text), leaves);
		return leaves;
	} catch {
		return;
	}
}
function collectLeaves(node, leaves) {
	if (node.kind === "string" && node.value.length >= MIN_LEAF) leaves.push(node);
	if (node.kind === "array") for (const item of node.items) collectLeaves(item, leaves);
	if (node.kind === "object") for (const member of node.members.values()) collectLeaves(member, leaves);
}
function rowsWith(written, json) {
	const strings = /"([^"\\]*(?:\\.[^"\\]*)*)"/g;
	return trimmedLines(json).filter((line) => [...line.matchAll(strings)].some(([, string = ""]) => written.has(string)));
}
function withoutFinalBreaks(text) {
	let end = text.length;
	while (text[end - 1] === "\n" || text[end - 1] === "\r") end -= 1;
	return text.slice(0, end);
}
function trimmedLines(text) {
	return text.split(LINE_BREAK).map((line) => line.trim());
}
const hexadecimal = function* ({ bytes }) {
	const digits = hexOf(bytes);
	yield digits;
	yield digits.toUpperCase();
};
function hexOf(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
}
const ALIGNMENTS = [
	0,
	1,
	2
];
const BITS_PER_CHARACTER = 6;
function base64Core(bytes, alignment, alphabet) {
	const bits = 8 * (alignment + bytes.length);
	return encode(bytes, alignment, alphabet).slice(firstOwn(alignment), Math.floor(bits / BITS_PER_CHARACTER));
}
function base64End(bytes, alignment) {
	return encode(bytes, alignment, "base64").slice(firstOwn(alignment));
}
function base64Lines(bytes, width) {
	const core = base64Core(bytes, 0, "base64");
	const lines = [];
	if (core.length <= width) return lines;
	for (let at = 0; at < core.length; at += width) lines.push(core.slice(at, at + width));
	return lines;
}
function encode(bytes, alignment, alphabet) {
	return Buffer.concat([Buffer.alloc(alignment), bytes]).toString(alphabet);
}
function firstOwn(alignment) {
	return Math.ceil(8 * alignment / BITS_PER_CHARACTER);
}
function unicodeEscape(unit) {
	return `\\u${hex(unit.charCodeAt(0), 4)}`;
}
function unicodeEscapeUpper(unit) {
	return `\\u${hex(unit.charCodeAt(0), 4).toUpperCase()}`;
}
function codePointEscape(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code <= 255) return `\\x${hex(code, 2)}`;
	return code <= 65535 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
function octalEscape(character) {
	return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
}
function bytesOf(text) {
	return Buffer.from(text).toString("latin1");
}
function hex(code, digits) {
	return code.toString(16).padStart(digits, "0");
}
const json = (text) => JSON.stringify(text).slice(1, -1);
const jsonInJson = (text) => json(json(text));
const jsonSlashes = (text) => json(text).replaceAll("/", "\\/");
const jsonAscii = (text) => json(text).replace(/[^ -~]/g, unicodeEscape);
const jsonHtml = (text) => json(text).replace(/[<>&\u2028\u2029]/g, unicodeEscape);
const yamlAscii = (text) => json(text).replace(/[^ -~]/gu, (character) => {
	const escape = codePointEscape(character);
	return escape.slice(0, 2) + escape.slice(2).toUpperCase();
});
const pythonRepr = (text) => {
	const escaped = pythonEscaped(text);
	return /^[ -~]*$/.test(escaped) ? escaped : escaped.replace(/(?! )[\p{C}\p{Z}]/gu, codePointEscape);
};
const pythonBytes = (text) => pythonEscaped(bytesOf(text)).replace(/[^ -~]/g, codePointEscape);
const nodeInspect = (text) => (0, node_util.inspect)(text, {
	breakLength: Infinity,
	maxStringLength: null
}).slice(1, -1);
const javaProperties = (text) => text.replace(/[\\=:#!]/g, "\\$&").replace(/^ /, "\\ ").replace(/[^ -~]/g, (unit) => JAVA[unit] ?? unicodeEscapeUpper(unit));
const JAVA = {
	"	": "\\t",
	"\n": "\\n",
	"\f": "\\f",
	"\r": "\\r"
};
function pythonEscaped(text) {
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t");
}
function workflowCommandData(text) {
	return escapeBreaks(text.replaceAll("%", "%25"));
}
const AZURE_ESCAPE = /%(?=3B|0D|0A|5D|AZP25)/g;
function loggingCommandData(text) {
	return escapeBreaks(text.replace(AZURE_ESCAPE, "%AZP25"));
}
function escapeBreaks(text) {
	return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
const workflowCommand = workflowCommandData;
const loggingCommand = (text) => escapeBreaks(text.replaceAll("%", "%AZP25"));
const breaksEscaped = (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n");
const breaksAsBlanks = (text) => text.replace(/\r\n|\r|\n/g, " ");
const breaksRemoved = (text) => text.replace(/[\r\n]/g, "");
const xml = (text) => entities(text, "&quot;", "&apos;");
const html = (text) => entities(text, "&quot;", "&#39;");
const htmlHex = (text) => entities(text, "&quot;", "&#x27;");
function entities(text, double, single) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", double).replaceAll("'", single);
}
const shellSingle = insideSingleQuotes;
const shellPython = (text) => text.replaceAll("'", `'"'"'`);
const shellDouble = (text) => text.replace(/["$`\\]/g, "\\$&");
const bashQuoted = (text) => CONTROL.test(text) ? ansiC(text) : text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=^|[:=])~|^#/g, "\\$&");
const bashOctal = (text) => {
	const bytes = bytesOf(text);
	return bytes === text ? bashQuoted(text) : ansiC(bytes).replace(/\P{ASCII}/gu, octalEscape);
};
const singleQuoted = (text) => text.replaceAll("'", "''");
const powershellDouble = (text) => text.replace(/[`"$]/g, "`$&");
const csv = (text) => text.replaceAll("\"", "\"\"");
const CONTROL = /[^ -~\x80-\uffff]/;
const ANSI_C = {
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
const uriComponent = (text) => encodeURIComponent(text);
const uriData = (text) => percentEncode(uriComponent(text), /[!'()*]/g);
const uriComponentLower = (text) => lowerEscapes(uriComponent(text));
const uriDataLower = (text) => lowerEscapes(uriData(text));
const uriComponentTwice = (text) => uriComponent(uriComponent(text));
const uriDataTwice = (text) => uriData(uriData(text));
const form = (text) => percentEncode(uriComponent(text), /[!'()~]/g).replaceAll("%20", "+");
const formData = (text) => uriData(text).replaceAll("%20", "+");
function percentEncode(text, characters) {
	return text.replace(characters, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function lowerEscapes(text) {
	return text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}
const SHORT = 12;
const ENOUGH = .75;
function escaped(encode) {
	return function* ({ text, parts, complete, hides }) {
		if (text === void 0) return;
		const encoded = encode(text);
		if (!(complete && parts !== void 0 && partsHide(parts, encode, encoded, hides))) yield encoded;
	};
}
function perLine(encode) {
	return function* ({ text, parts }) {
		if (text !== void 0) for (const part of parts ?? [text]) yield encode(part);
	};
}
function jsonRows(encodings) {
	return function* ({ rows }) {
		yield* rows;
		for (const encode of encodings) for (const row of rows) yield encode(row);
	};
}
function base64In(alphabet) {
	return ({ bytes }) => cores(bytes, alphabet);
}
const base64Ends = function* ({ bytes }) {
	if (bytes.length < SHORT) for (const alignment of ALIGNMENTS) yield base64End(bytes, alignment);
};
const base64Twice = ({ bytes }) => [base64Core(Buffer.from(base64Core(bytes, 0, "base64")), 0, "base64")];
const base64Wide = ({ text }) => text === void 0 ? [] : [base64Core(Buffer.from(text, "utf16le"), 0, "base64")];
function base64Wrapped(width) {
	return function* ({ bytes }) {
		yield base64Lines(bytes, width);
	};
}
const base64OfJson = ({ text, parts }) => text === void 0 || parts !== void 0 ? [] : coresOfJson(text);
const base64OfPieces = function* ({ pieces }) {
	for (const piece of pieces) yield* cores(Buffer.from(piece), "base64");
};
function* coresOfJson(text) {
	const written = json(text);
	if (written !== text) yield* cores(Buffer.from(written), "base64");
}
function* cores(bytes, alphabet) {
	for (const alignment of ALIGNMENTS) yield base64Core(bytes, alignment, alphabet);
}
function partsHide(parts, encode, encoded, hides) {
	let length = 0;
	for (const part of parts) {
		const written = encode(part);
		if (!hides(written)) return false;
		length += written.length;
	}
	return length >= ENOUGH * encoded.length;
}
const MIME = 76;
const ROW_ENCODINGS = [
	shellSingle,
	xml,
	html,
	nodeInspect,
	csv,
	singleQuoted
];
const TIERS = [
	base64In("base64"),
	escaped(json),
	escaped(uriComponent),
	escaped(uriData),
	perLine(shellSingle),
	escaped(jsonInJson),
	perLine(shellDouble),
	base64In("base64url"),
	base64Ends,
	hexadecimal,
	perLine(xml),
	perLine(html),
	perLine(htmlHex),
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
	base64OfPieces,
	escaped(uriComponentTwice),
	base64Twice,
	base64Wide,
	base64OfJson,
	escaped(javaProperties),
	escaped(pythonBytes),
	escaped(breaksEscaped),
	escaped(breaksAsBlanks),
	escaped(breaksRemoved),
	base64Wrapped(MIME),
	jsonRows(ROW_ENCODINGS),
	escaped(uriComponentLower),
	escaped(uriDataTwice),
	escaped(jsonHtml),
	perLine(shellPython),
	perLine(powershellDouble),
	escaped(formData),
	escaped(bashOctal),
	escaped(yamlAscii)
];
const STEP_CHARACTERS = 4194304;
function deriveMasks(sources, taken, budget = {}) {
	const variants = [];
	const { masksPerStep: masks = 250 } = budget;
	const room = {
		masks,
		characters: STEP_CHARACTERS,
		dropped: false
	};
	for (const { share, texts, rank } of deal(sources, budget, room)) {
		const fresh = texts.filter((text) => !taken.has(text));
		if (fresh.length === 0) continue;
		if (room.masks === 0) return {
			variants,
			dropped: true
		};
		const characters = fresh.reduce((sum, { length }) => sum + length, 0);
		if (fresh.length > Math.min(share.left, room.masks) || characters > room.characters) {
			room.dropped = true;
			continue;
		}
		share.left -= fresh.length;
		room.masks -= fresh.length;
		room.characters -= characters;
		for (const text of fresh) {
			taken.add(text);
			variants.push({
				text,
				tier: rank
			});
		}
	}
	return {
		variants,
		dropped: room.dropped
	};
}
function* deal(sources, { masksPerStep = 250, furtherTiers = [] }, room) {
	const tiers = [...TIERS, ...furtherTiers];
	let shares = sources.map(({ forms, pieces, limit }) => ({
		forms: furtherTiers.length > 0 ? [...forms, ...pieces] : forms,
		left: Math.floor(limit * masksPerStep / 250)
	}));
	for (let nth = 0; shares.length > 0; nth += 1) {
		for (const [index, tier] of tiers.entries()) {
			const rank = nth * tiers.length + index + 1;
			let hands = shares.map((share) => ({
				share,
				texts: newTexts(tier, share.forms[nth], room)
			}));
			while (hands.length > 0) {
				const open = [];
				for (const hand of hands) {
					const next = hand.texts.next();
					if (next.done === true) continue;
					open.push(hand);
					yield {
						share: hand.share,
						texts: next.value,
						rank
					};
				}
				hands = open;
			}
		}
		shares = shares.filter(({ forms }) => forms.length > nth + 1);
	}
}
function* newTexts(tier, form, room) {
	if (form === void 0) return;
	if (form.bytes.length > room.characters) {
		room.dropped = true;
		return;
	}
	for (const made of tier(form)) {
		const masks = (typeof made === "string" ? [made] : made).filter((text) => isMask(text) && !form.hides(text));
		if (masks.length > 0) yield masks;
	}
}
const LONG = 4096;
const HEAD = 30;
function hiding(masks, derives) {
	let known;
	const all = () => masks.flatMap((mask) => mask.length > LONG ? [mask] : [mask, ...derives.map((encode) => encode(mask))]);
	const long = masks.filter(({ length }) => length > LONG);
	return (text) => (known ??= new Set(all())).has(text) || long.some((mask) => derives.some((encode) => text.startsWith(headOf(mask, encode)) && encode(mask) === text));
}
function headOf(mask, encode) {
	return encode(mask.slice(0, 60).toWellFormed()).slice(0, HEAD);
}
const VALUE_PARTS = 2e3;
const ALPHANUMERIC_MASKS = 15;
const NOTHING = {
	plain: [],
	forms: [],
	pieces: [],
	limit: 0
};
const NO_PARTS = {
	masks: [],
	written: [],
	rows: [],
	pieces: []
};
function maskSource(value, derives, policy) {
	return sourceOf(divide(value, policy), derives, VALUE_PARTS);
}
function divide(value, policy) {
	if (policy === "none") return {
		value: "",
		whole: [],
		parts: NO_PARTS,
		policy
	};
	if (typeof value === "string") return divideText(value.toWellFormed(), policy);
	if ((0, node_buffer.isUtf8)(value)) return divideText(Buffer.from(value).toString(), policy);
	return {
		value,
		whole: value.length < 4 ? [] : [base64Core(value, 0, "base64"), Buffer.from(value).toString("hex")],
		parts: NO_PARTS,
		policy
	};
}
function divideText(value, policy) {
	const parts = policy === "full" ? maskableParts(value) : NO_PARTS;
	return {
		value,
		whole: spellings(value).filter(isMask),
		parts,
		policy
	};
}
function sourceOf({ value, whole, parts, policy }, derives, masked) {
	if (policy === "none") return NOTHING;
	const plain = [.../* @__PURE__ */ new Set([...whole, ...parts.masks.slice(0, masked)])];
	const hides = hiding(plain, derives);
	if (typeof value !== "string") {
		const form = {
			...blank(hides),
			text: void 0,
			bytes: value
		};
		return {
			...NOTHING,
			plain,
			forms: whole.length > 0 ? [form] : [],
			limit: Infinity
		};
	}
	const [body = "", ...others] = spellings(value);
	const singleLine = !isMultiLine(value.trim());
	if (policy === "value" && singleLine) return {
		...NOTHING,
		plain
	};
	const complete = parts.masks.length <= masked;
	const written = parts.written.slice(0, masked);
	const pieces = parts.pieces.slice(0, masked);
	return {
		plain,
		forms: [body, ...others.filter((text) => !isMultiLine(text))].filter((text) => text.length >= 4).map((text) => {
			return {
				...formOf(text, isMultiLine(text) ? written : void 0, hides),
				complete,
				rows: parts.rows.slice(0, masked),
				pieces
			};
		}),
		pieces: pieces.map((text) => formOf(text, linesOf(text), hides)),
		limit: singleLine ? singleLineLimit(body) : Infinity
	};
}
function linesOf(text) {
	return isMultiLine(text) ? maskableParts(text).written : void 0;
}
function formOf(text, parts, hides) {
	return {
		...blank(hides),
		text,
		bytes: Buffer.from(text),
		parts
	};
}
function blank(hides) {
	return {
		parts: void 0,
		complete: true,
		rows: [],
		pieces: [],
		hides
	};
}
function singleLineLimit(text) {
	return /^[A-Za-z0-9]+$/.test(text) ? ALPHANUMERIC_MASKS : 40;
}
const STEP_PARTS = 5e3;
function divideSecrets(secrets, refuses) {
	const isVariable = ({ placement }) => refuses && placement.kind !== "file";
	const room = /* @__PURE__ */ new Set();
	const divided = /* @__PURE__ */ new Map();
	const divideNext = (secret) => {
		const { value, alsoMask = [], maskPolicy } = secret;
		const policy = maskPolicy === "none" ? maskPolicy : "full";
		return {
			secret,
			value: allot(divide(value.reveal(), maskPolicy), room),
			alsoMask: alsoMask.map((text) => allot(divide(text.reveal(), policy), room))
		};
	};
	for (const secret of secrets) if (isVariable(secret)) divided.set(secret, divideNext(secret));
	throwProblems([...divided.values()].flatMap(({ secret, value }) => tooMany(secret, value)));
	return secrets.map((secret) => divided.get(secret) ?? divideNext(secret));
}
function unmasked({ value, alsoMask }) {
	return [value, ...alsoMask].reduce((sum, { parts, masked }) => sum + parts.masks.length - masked, 0);
}
function unmaskedNotice(secrets) {
	return `Not masked, because there are too many lines or JSON strings: ${nameList(secrets.map((one) => `${one.secret.label} (${unmasked(one)})`))}. The first ${VALUE_PARTS} of a value are masked, and ${STEP_PARTS} of a step.`;
}
function allot(value, room) {
	let masked = 0;
	for (const part of value.parts.masks.slice(0, VALUE_PARTS)) {
		if (room.size === 5e3 && !room.has(part)) break;
		room.add(part);
		masked += 1;
	}
	return {
		...value,
		masked
	};
}
function tooMany({ label }, { parts, masked }) {
	const count = parts.masks.length;
	if (masked === count) return [];
	return [{
		code: "ERR_LIMIT",
		message: `The value of ${label} has ${count} lines or JSON strings to mask, and ${count > 2e3 ? `a variable has room for ${VALUE_PARTS}` : `the variables of a step have room for ${STEP_PARTS} together`}. Use a file: destination.`
	}];
}
function maskVariants(value, derives, policy, budget = {}) {
	const source = maskSource(value, derives, policy);
	return [...source.plain.map((text) => ({
		text,
		tier: 0
	})), ...deriveMasks([source], new Set(source.plain), budget).variants];
}
const LOADING = {
	bare: "Use longer values, or mark what is no secret with nomask.",
	budget: "Load fewer secrets in one step, or mark what is no secret with nomask.",
	variables: true
};
function maskAll(secrets, platform, advice = LOADING) {
	const { derives, masksPerStep, shortSecrets } = platform;
	const divided = divideSecrets(secrets, advice.variables);
	const sources = divided.map(({ value }) => sourceOf(value, derives, value.masked));
	const plain = /* @__PURE__ */ new Set([...sources.flatMap((source) => source.plain), ...divided.flatMap(({ alsoMask }) => alsoMask.flatMap((text) => sourceOf(text, derives, text.masked).plain))]);
	for (const mask of plain) platform.addMask(mask);
	const derived = deriveMasks(sources, plain, platform);
	for (const { text } of derived.variants) platform.addMask(text);
	const long = divided.filter((one) => unmasked(one) > 0);
	const bare = secrets.filter((secret, index) => isBare(secret, sources[index]));
	const hidden = advice.variables ? bare.filter((one) => shortSecrets?.isHidden(one)) : [];
	const shown = bare.filter((secret) => !hidden.includes(secret));
	return {
		secrets: secrets.map(branded),
		bare: new Set(bare),
		notices: [
			...shown.length > 0 ? [bareNotice(shown, advice)] : [],
			...hidden.length > 0 && shortSecrets ? [shortSecrets.notice(hidden)] : [],
			...long.length > 0 ? [unmaskedNotice(long)] : [],
			...derived.dropped ? [budgetNotice(masksPerStep, advice)] : []
		]
	};
}
function maskCredential(credential, platform) {
	const variants = maskVariants(credential.reveal(), platform.derives, "full", platform);
	for (const { text } of variants) platform.addMask(text);
	return variants.some(({ tier }) => tier === 0);
}
function maskPlain(credential, platform) {
	const { plain } = maskSource(credential.reveal(), platform.derives, "full");
	for (const text of plain) platform.addMask(text);
}
function isBare({ value, maskPolicy }, source) {
	if (maskPolicy === "none" || value.reveal().length === 0 || source?.plain.length !== 0) return false;
	return maskPolicy === "full" || source.forms.length === 0;
}
function bareNotice(secrets, advice) {
	return `Not masked, because they are too short (4 characters, 8 inside JSON): ${nameList(secrets.map(({ label }) => label))}. ${advice.bare}`;
}
function budgetNotice(most, advice) {
	return `All values are masked, but not all of their encodings: a step has room for ${most}, a value of one line for ${Math.floor(40 * most / 250)}. ${advice.budget}`;
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
		this.hideAsIs(credential);
		this.#waiting.push(credential);
	};
	hideAsIs = (credential) => {
		maskPlain(credential, this.#platform);
		this.#known.push(credential);
	};
	areIn = (text) => this.#known.some((credential) => repeatsSome(text, maskVariants(credential.reveal(), [], "full").map((variant) => variant.text)));
	finish() {
		for (const credential of this.#waiting.splice(0)) maskCredential(credential, this.#platform);
	}
	async finishDuring(work) {
		const pause = new Promise(setImmediate).then(() => this.finish());
		const [result, finished] = await Promise.allSettled([work, pause]);
		if (result.status === "rejected") throw result.reason;
		if (finished.status === "rejected") throw finished.reason;
		return result.value;
	}
};
function hideInputs({ raw, platform, context }) {
	const masks = new CredentialMasks(platform);
	for (const credential of secretInputs(raw, context)) masks.hide(credential);
	return masks;
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
new Set(`
  PATH PATHEXT COMSPEC SHELL IFS ENV BASH_ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND CDPATH GLOBIGNORE HOME
  USERPROFILE TMPDIR TMP TEMP ZDOTDIR FPATH
  NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE
  NODE_USE_ENV_PROXY ELECTRON_RUN_AS_NODE
  PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONUSERBASE PYTHONWARNINGS PYTHONBREAKPOINT
  PERL5OPT PERL5LIB PERL5DB RUBYOPT RUBYLIB BUNDLE_GEMFILE PHPRC PHP_INI_SCAN_DIR LUA_INIT LUA_PATH
  JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH JAVA_HOME MAVEN_OPTS MAVEN_ARGS GRADLE_OPTS
  GRADLE_USER_HOME SBT_OPTS
  GOFLAGS GOPROXY GONOSUMDB GOPATH GOROOT RUSTC RUSTC_WRAPPER RUSTFLAGS CARGO_HOME CARGO_BUILD_RUSTC_WRAPPER
  CC CXX MAKEFLAGS MAKEFILES
  HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY FTP_PROXY
  SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE CURL_HOME REQUESTS_CA_BUNDLE AWS_CA_BUNDLE OPENSSL_CONF OPENSSL_ENGINES
  OPENSSL_MODULES SSLKEYLOGFILE
  EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE BROWSER GCONV_PATH NLSPATH HOSTALIASES LOCALDOMAIN RES_OPTIONS
  GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER
  GIT_PROXY_COMMAND GIT_SSL_NO_VERIFY GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE
  GIT_OBJECT_DIRECTORY GIT_ALLOW_PROTOCOL SSH_ASKPASS SSH_AUTH_SOCK
  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT KUBECONFIG HELM_PLUGINS TF_CLI_CONFIG_FILE ANSIBLE_CONFIG
  ANSIBLE_LIBRARY AWS_CONFIG_FILE CLOUDSDK_CONFIG AZURE_CONFIG_DIR
  DOTNET_STARTUP_HOOKS DOTNET_ADDITIONAL_DEPS DOTNET_ROOT CORECLR_ENABLE_PROFILING COR_ENABLE_PROFILING
  COMPLUS_PROFILER
  PSMODULEPATH PSEXECUTIONPOLICYPREFERENCE __PSLOCKDOWNPOLICY __COMPAT_LAYER
  SYSTEMROOT WINDIR SYSTEMDRIVE HOMEDRIVE HOMEPATH PROGRAMFILES PROGRAMDATA ALLUSERSPROFILE APPDATA LOCALAPPDATA
  CL _CL_ LINK _LINK_ MSBUILD_EXE_PATH NUGET_PACKAGES
  PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE UV_INDEX_URL YARN_RC_FILENAME YARN_YARN_PATH
  __PROTO__
  `.trim().split(/\s+/));
function foldName(name) {
	return name.normalize("NFC").toUpperCase().normalize("NFC");
}
const NOT_UNICODE = "is not valid Unicode (half of a surrogate pair)";
const CERTIFICATE_FAILURES = {
	DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
	CERT_HAS_EXPIRED: "its certificate has expired",
	CERT_NOT_YET_VALID: "its certificate is not yet valid",
	ERR_TLS_CERT_ALTNAME_INVALID: "its certificate was made for another host name"
};
const UNKNOWN_ISSUER = /^(UNABLE_TO|SELF_SIGNED|CERT_UNTRUSTED|DEPTH_ZERO_SELF_SIGNED)/;
const CONNECTION_FAILURES = {
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
	const code = errnoOf(error) ?? "UNKNOWN";
	const certificate = CERTIFICATE_FAILURES[code] ?? unusual(code);
	if (certificate !== void 0) {
		const issuerIsUnknown = UNKNOWN_ISSUER.test(code);
		return new TransportError("ERR_TLS", untrusted(host, code, certificate), false, false, issuerIsUnknown);
	}
	if (code === "ERR_PROXY_TUNNEL") return refusedByProxy(host, statusOf(error));
	if (/_ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|HANDSHAKE)/.test(code)) return new TransportError("ERR_TLS", `The vault at ${host} refused the TLS connection (${code}): it may want another client certificate. Check the inputs client-certificate and client-key.`, false);
	if (code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS")) return new TransportError("ERR_TLS", `No TLS connection to ${host} (${code}): the server must speak TLS 1.2 or newer on that port. Check the url of the vault.`, false);
	if (code.startsWith("HPE_")) return new TransportError("ERR_ANSWER", `${host} did not answer in HTTP (${code}).`, true);
	return new TransportError("ERR_NETWORK", `The vault at ${host} ${CONNECTION_FAILURES[code] ?? `could not be asked (${code})`}. Check the url of the vault, and that this runner may reach it.`, sent, code !== "ENOTFOUND");
}
function refusedByProxy(host, status) {
	return new TransportError("ERR_NETWORK", `No way to ${host}: the proxy answered HTTP ${status}. ${status === 407 ? "Give user and password in HTTPS_PROXY, as in http://user:password@proxy.example.com:3128" : "Check HTTPS_PROXY, or list the host of the vault in NO_PROXY"}.`, false, status >= 500);
}
function statusOf(error) {
	const status = error instanceof Error && "statusCode" in error && error.statusCode;
	return typeof status === "number" ? status : 0;
}
function unusual(code) {
	if (UNKNOWN_ISSUER.test(code)) return "the issuer of its certificate is not known here";
	return /_/.test(code) && !/^(E|HPE_|UND_)/.test(code) ? "its certificate is not acceptable" : void 0;
}
function untrusted(host, code, certificate) {
	return `The vault at ${host} is not trusted: ${certificate} (${code}). ${code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "Use a host name in the input url that the certificate names." : code.startsWith("CERT_") ? "Renew the certificate, or correct the clock of this runner." : "Give the certificate of its authority in the input ca-certificate (PEM text or a path)."}`;
}
const MAX_SOCKETS = 16;
function createDirectTransport(options) {
	const secure = new node_https.default.Agent({
		keepAlive: true,
		maxSockets: MAX_SOCKETS,
		rejectUnauthorized: options.insecure !== true,
		minVersion: "TLSv1.2",
		...options.ca === void 0 ? {} : { ca: options.ca },
		...options.client,
		...options.proxy && { proxyEnv: { HTTPS_PROXY: options.proxy.url.reveal() } }
	});
	let plain;
	return {
		send: async (request, signal) => {
			if (request.url.protocol === "https:") return exchange$1(node_https.default.request, agentFor(request, secure), request, options, signal);
			plain ??= new node_http.default.Agent({
				keepAlive: true,
				maxSockets: MAX_SOCKETS
			});
			return exchange$1(node_http.default.request, plain, request, options, signal);
		},
		close: () => {
			secure.destroy();
			plain?.destroy();
		}
	};
}
function agentFor({ method, repeatable }, agent) {
	if (method !== "POST" || repeatable === true) return agent;
	return new node_https.default.Agent({
		...agent.options,
		keepAlive: false
	});
}
async function exchange$1(open, agent, request, options, signal) {
	const host = placeOf$1(request, options.proxy);
	let connected = false;
	const timers = [];
	try {
		return await new Promise((resolve, reject) => {
			const { body, method, headers } = request;
			const outgoing = open(request.url, {
				agent,
				method,
				headers,
				...signal && { signal }
			});
			const expire = (ms, what) => {
				const timer = setTimeout(() => {
					reject(new TransportError("ERR_TIMEOUT", `The vault at ${host} did not ${what} within ${ms / 1e3} s.`, connected));
					outgoing.destroy();
				}, ms);
				timers.push(timer);
				return timer;
			};
			const connecting = expire(options.connectTimeoutMs, "accept a connection");
			expire(options.timeoutMs, "answer completely");
			outgoing.once("socket", (socket) => {
				const established = () => {
					connected = true;
					clearTimeout(connecting);
				};
				if (outgoing.reusedSocket) established();
				else socket.once("encrypted" in socket ? "secureConnect" : "connect", established);
			});
			outgoing.once("error", reject);
			outgoing.once("upgrade", (_, socket) => {
				socket.destroy();
				reject(new TransportError("ERR_ANSWER", `${host} changed to another protocol, which it was not asked to.`, true));
			});
			outgoing.once("response", (incoming) => {
				const idle = expire(options.idleTimeoutMs ?? 15e3, "go on with its answer");
				receive$1(incoming, request, () => idle.refresh()).then(resolve, (error) => {
					reject(error instanceof Error ? error : /* @__PURE__ */ new Error("not an error"));
					outgoing.destroy();
				});
			});
			outgoing.end(body);
		});
	} catch (error) {
		if (signal?.aborted === true) throw new TransportError("ERR_CANCELLED", `The request to ${host} was cancelled.`, connected);
		throw describeFailure(error, host, connected);
	} finally {
		timers.forEach(clearTimeout);
	}
}
async function receive$1(incoming, request, onChunk) {
	const status = incoming.statusCode ?? 0;
	const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]));
	const refused = refuseHead({
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
var import_taskcommand = (/* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.commandFromString = exports.TaskCommand = void 0;
	var CMD_PREFIX = "##vso[";
	var TaskCommand = function() {
		function TaskCommand(command, properties, message) {
			if (!command) command = "missing.command";
			this.command = command;
			this.properties = properties;
			this.message = message;
		}
		TaskCommand.prototype.toString = function() {
			var cmdStr = CMD_PREFIX + this.command;
			if (this.properties && Object.keys(this.properties).length > 0) {
				cmdStr += " ";
				for (var key in this.properties) if (this.properties.hasOwnProperty(key)) {
					var val = this.properties[key];
					if (val) cmdStr += key + "=" + escape("" + (val || "")) + ";";
				}
			}
			cmdStr += "]";
			var message = "" + (this.message || "");
			cmdStr += escapedata(message);
			return cmdStr;
		};
		return TaskCommand;
	}();
	exports.TaskCommand = TaskCommand;
	function commandFromString(commandLine) {
		var lbPos = commandLine.indexOf("[");
		var rbPos = commandLine.indexOf("]");
		if (lbPos == -1 || rbPos == -1 || rbPos - lbPos < 3) throw new Error("Invalid command brackets");
		var cmdInfo = commandLine.substring(lbPos + 1, rbPos);
		var spaceIdx = cmdInfo.indexOf(" ");
		var command = cmdInfo;
		var properties = {};
		if (spaceIdx > 0) {
			command = cmdInfo.trim().substring(0, spaceIdx);
			cmdInfo.trim().substring(spaceIdx + 1).split(";").forEach(function(propLine) {
				propLine = propLine.trim();
				if (propLine.length > 0) {
					var eqIndex = propLine.indexOf("=");
					if (eqIndex == -1) throw new Error("Invalid property: " + propLine);
					var key = propLine.substring(0, eqIndex);
					properties[key] = unescape(propLine.substring(eqIndex + 1));
				}
			});
		}
		var msg = unescapedata(commandLine.substring(rbPos + 1));
		return new TaskCommand(command, properties, msg);
	}
	exports.commandFromString = commandFromString;
	function escapedata(s) {
		return s.replace(/%/g, "%AZP25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
	}
	function unescapedata(s) {
		return s.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%AZP25/g, "%");
	}
	function escape(s) {
		return s.replace(/%/g, "%AZP25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/]/g, "%5D").replace(/;/g, "%3B");
	}
	function unescape(s) {
		return s.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%5D/g, "]").replace(/%3B/g, ";").replace(/%AZP25/g, "%");
	}
})))();
const MIN_PIECE = 4;
function tellAgent(name, properties, data) {
	const head = new import_taskcommand.TaskCommand(`task.${name}`, properties, "").toString();
	process.stdout.write(`${head}${loggingCommandData(data)}\n`);
}
function piecesOf(text) {
	const [first = "", ...rest] = text.split(AZURE_ESCAPE);
	if (rest.length === 0) return [];
	return [first, ...rest].filter((piece) => piece.trim().length >= MIN_PIECE);
}
const MAX_LENGTH = 32766;
function keptJournals(env) {
	return (env["VSTS_TASKVARIABLE_JOURNAL"] ?? "").split(".").filter((text) => text !== "").map((text) => Buffer.from(text, "base64url").toString());
}
function keepJournals(journals) {
	const text = journals.filter((journal) => journal !== "").map((journal) => Buffer.from(journal).toString("base64url")).join(".");
	if (text.length > MAX_LENGTH) throw new SenhaseguraError("ERR_LIMIT", "This step is lent more than the agent can remember until the end of the job. Load fewer credentials in one step.");
	tellAgent("settaskvariable", {
		variable: "journal",
		issecret: "false"
	}, text);
}
const jsonDotnet = (text) => /[\u0085\u2028\u2029]/.test(text) ? text : json(text);
const AZURE = {
	kind: "azure",
	title: "Azure Pipelines",
	defaults: {},
	outputs: "own",
	jsonOutput: false,
	ownPrefixes: `AGENT_ BUILD_ SYSTEM_ RELEASE_ARTIFACTS_ RELEASE_ATTEMPTNUMBER RELEASE_DEFINITION RELEASE_DEPLOYMENT RELEASE_ENVIRONMENT RELEASE_PRIMARYARTIFACT RELEASE_REASON RELEASE_RELEASE RELEASE_REQUESTEDFOR RELEASE_SKIPARTIFACT RELEASE_TRIGGERINGARTIFACT COMMON_ PIPELINE_ ENDPOINT_ SECUREFILE_ SECRET_ INPUT_ VSTS_ AZP_ TF_BUILD DECODE_PERCENTS DISTRIBUTEDTASK_`,
	refusedVariables: {},
	derives: [jsonDotnet, uriData],
	masksPerStep: 250,
	masksOutliveStep: true,
	environment: ["output", "env"],
	longestVariable: 32766,
	checkVariable,
	notices,
	shortSecrets: {
		isHidden: ({ placement }) => placement.kind !== "file",
		notice: shortNotice
	},
	storedConnection: {
		name: "a service connection",
		problems: connectionProblems
	}
};
function checkVariable(text, secret) {
	if (!secret || !/[\r\n]/.test(text)) return void 0;
	return { problem: "has several lines, which no secret variable of Azure can; use a file: destination or encode=base64" };
}
const MACRO = /\$\([^()]+\)/;
function notices(secrets) {
	const outputs = secrets.flatMap(({ placement, maskPolicy }) => placement.kind === "output" && maskPolicy !== "none" ? [placement.name] : []);
	const replaced = secrets.flatMap(({ label, placement, value }) => placement.kind !== "file" && MACRO.test(String(value.reveal())) ? [label] : []);
	return [...outputs.length > 0 ? [outputNotice(outputs)] : [], ...replaced.length > 0 ? [macroNotice(replaced)] : []];
}
function shortNotice(secrets) {
	return `The agent masks ${nameList(secrets.map(({ label }) => label))} as it stands, but in no encoding, and so short a text hides much else in the log. Use a longer value, or mark what is no secret with nomask.`;
}
function outputNotice(names) {
	return `Secret output variables leave this job: Azure DevOps keeps ${nameList(names)} with the run, and may show such values where other jobs use them. Load the secret in each job that needs it instead.`;
}
function macroNotice(sources) {
	return `The value of ${nameList(sources)} holds $(…), which the agent replaces wherever a variable of that name exists; nothing can prevent that. Use a file: destination or encode=base64.`;
}
function connectionProblems(given, missing) {
	const problems = [];
	if (given.length > 0) problems.push({
		code: "ERR_INPUT_CONFLICT",
		message: `${inputList(given)} given beside a service connection, which says it already. Give one or the other.`
	});
	if (missing.length > 0) problems.push({
		code: "ERR_INPUT_MISSING",
		message: `The service connection has no ${listOf(missing)}. Use one of the type senhasegura, and fill in all its fields.`
	});
	return problems;
}
const WORDS = new RegExp(`(?<![\\w./:#"'-])(?:${INPUTS.map(({ name }) => name).filter((name) => name.includes("-")).join("|")})(?![\\w/#"'=-])`, "g");
function inAzureWords(text) {
	return text.replace(WORDS, (name) => camelCase(name));
}
function camelCase(name) {
	return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function createPlatform(earlier, debugged) {
	return {
		...AZURE,
		commandFiles: [],
		addMask: (text) => {
			for (const mask of [...debugged ? piecesOf(text) : [], text]) tellAgent("setsecret", {}, mask);
		},
		exportSecret: (kind, name, { value, maskPolicy }) => setVariable(kind, name, String(value.reveal()), maskPolicy !== "none"),
		exportPath: (kind, name, path) => setVariable(kind, name, path, false),
		saveState: (state) => keepJournals([state, ...earlier]),
		...debugged ? { debug: (text) => tellAgent("debug", {}, readable(text)) } : {},
		info: (text) => process.stdout.write(`${readable(text)}\n`),
		warning: (text) => tellAgent("issue", { type: "warning" }, readable(text)),
		summary: () => {}
	};
}
function failWith(problems) {
	try {
		for (const { code, message } of problems) tellAgent("issue", { type: "error" }, readable(`${message} (${code})`));
		tellAgent("complete", { result: "Failed" }, "");
	} catch {
		process.exitCode = 1;
	}
}
function setVariable(kind, name, value, secret) {
	tellAgent("setvariable", {
		variable: name,
		isOutput: String(kind === "output"),
		issecret: String(secret)
	}, value);
}
function readable(text) {
	return inert(inAzureWords(text));
}
function createTransport(options) {
	const { proxy } = options;
	return proxy === void 0 ? createDirectTransport(options) : createTunnel(options, proxy);
}
function createTunnel(options, proxy) {
	let loaded;
	return {
		send: async (request, signal) => {
			loaded ??= load(options, proxy);
			const { undici, dispatcher } = await loaded;
			return exchange(undici.request, dispatcher, request, options, signal);
		},
		close: () => {
			loaded?.then(async ({ dispatcher }) => dispatcher.destroy());
		}
	};
}
async function load(options, proxy) {
	const undici = await Promise.resolve().then(() => /* @__PURE__ */ __toESM(require("./undici.js").default, 1));
	const tls = {
		rejectUnauthorized: options.insecure !== true,
		minVersion: "TLSv1.2"
	};
	return {
		undici,
		dispatcher: new undici.ProxyAgent({
			uri: proxy.url.reveal(),
			proxyTls: {
				minVersion: tls.minVersion,
				rejectUnauthorized: true
			},
			requestTls: {
				...tls,
				...options.ca === void 0 ? {} : { ca: options.ca },
				...options.client
			},
			connect: { timeout: options.connectTimeoutMs },
			bodyTimeout: options.idleTimeoutMs ?? 15e3,
			headersTimeout: options.timeoutMs
		})
	};
}
async function exchange(send, dispatcher, request, { timeoutMs, proxy }, signal) {
	const host = placeOf$1(request, proxy);
	const stop = new AbortController();
	const work = receive(send, dispatcher, request, stop.signal);
	let timer;
	let cancel;
	try {
		return await Promise.race([work, new Promise((_, reject) => {
			timer = setTimeout(() => reject(late(host, timeoutMs)), timeoutMs);
			cancel = () => reject(cancelled(host));
			if (signal?.aborted === true) cancel();
			else signal?.addEventListener("abort", cancel);
		})]);
	} catch (error) {
		throw error instanceof TransportError ? error : translate(error, host);
	} finally {
		clearTimeout(timer);
		if (cancel !== void 0) signal?.removeEventListener("abort", cancel);
		work.catch(() => {});
		stop.abort();
	}
}
async function receive(send, dispatcher, request, signal) {
	const { url, method, headers } = request;
	const answer = await send(url, {
		dispatcher,
		method,
		headers,
		body: request.body ?? null,
		signal
	});
	const head = {
		status: answer.statusCode,
		headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, value?.toString()]))
	};
	const refused = refuseHead(head, request);
	if (refused !== void 0) throw refused;
	const body = await gatherBody(answer.body, request, () => {});
	await new Promise((resolve) => setImmediate(resolve));
	return {
		...head,
		body
	};
}
function late(host, ms) {
	return new TransportError("ERR_TIMEOUT", `The vault at ${host} did not answer within ${ms / 1e3} s.`, true);
}
function cancelled(host) {
	return new TransportError("ERR_CANCELLED", `The request to ${host} was cancelled.`, true);
}
const BEFORE_SENDING = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN"
]);
function translate(error, host) {
	const code = errnoOf(error) ?? "";
	const refused = error instanceof Error && /^Proxy response \((\d{3})\)/.exec(error.message)?.[1];
	if (typeof refused === "string") return refusedByProxy(host, Number(refused));
	if (code === "UND_ERR_CONNECT_TIMEOUT") return new TransportError("ERR_TIMEOUT", `${host} did not accept a connection in time.`, false);
	if (code === "UND_ERR_BODY_TIMEOUT" || code === "UND_ERR_HEADERS_TIMEOUT") return new TransportError("ERR_TIMEOUT", `${host} did not go on with its answer in time.`, true);
	if (code === "UND_ERR_SOCKET") return describeFailure(Object.assign(/* @__PURE__ */ new Error(), { code: "ECONNRESET" }), host, true);
	return describeFailure(error, host, !BEFORE_SENDING.has(code));
}
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"SIGBREAK"
];
const NEVER_ENDED = 13;
function cancellation() {
	const abort = new AbortController();
	let received;
	const cancel = (signal) => {
		received ??= signal;
		abort.abort();
	};
	for (const signal of SIGNALS) process.on(signal, cancel);
	return {
		signal: abort.signal,
		get received() {
			return received;
		},
		stop: () => {
			for (const signal of SIGNALS) process.off(signal, cancel);
		}
	};
}
async function cancellable(work) {
	const cancelled = cancellation();
	const fail = () => {
		process.exitCode = NEVER_ENDED;
	};
	process.once("exit", fail);
	try {
		await work(cancelled.signal);
	} finally {
		process.off("exit", fail);
		cancelled.stop();
		if (cancelled.received !== void 0) process.kill(process.pid, deadly(cancelled.received));
	}
}
function deadly(signal) {
	return process.platform === "win32" ? "SIGTERM" : signal;
}
const OWNER_ALONE = "*S-1-3-4:(OI)(CI)F";
const PATIENCE_MS = 5e3;
function protectDirectory(directory, run = runProgram) {
	return run(node_path.win32.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "icacls.exe"), [
		directory,
		"/inheritance:r",
		"/grant:r",
		OWNER_ALONE,
		"/q"
	]) === 0;
}
function runProgram(file, args) {
	return (0, node_child_process.spawnSync)(file, args, {
		stdio: "ignore",
		timeout: PATIENCE_MS,
		windowsHide: true
	}).status;
}
function createNodeRuntime(own) {
	return {
		...FROM_NODE,
		...own
	};
}
const windows = process.platform === "win32";
const FROM_NODE = {
	now: Date.now,
	randomHex: (bytes) => (0, node_crypto.randomBytes)(bytes).toString("hex"),
	random: Math.random,
	windows,
	readSystemRoots: systemRootsOf(node_tls.default),
	delay: async (ms, cancel) => (0, node_timers_promises.setTimeout)(ms, void 0, { signal: cancel }),
	protectDirectory: windows ? protectDirectory : void 0
};
function systemRootsOf({ getCACertificates }) {
	return getCACertificates && (() => getCACertificates("system"));
}
const BEGINNING = /^\S+ (\d+): /;
const LONGEST_BEGINNING = 200;
function silenceNodeDebug() {
	if (!process.env["NODE_DEBUG"]) return;
	const { stderr } = process;
	const write = stderr.write.bind(stderr);
	stderr.write = (...all) => {
		const [text] = all;
		return typeof text === "string" && isDebugOutput(text) || write(...all);
	};
	write("senhasegura: the output of NODE_DEBUG shows credentials, so it is left out here.\n");
}
function isDebugOutput(text) {
	const beginning = (0, node_util.stripVTControlCharacters)(text.slice(0, LONGEST_BEGINNING));
	return BEGINNING.exec(beginning)?.[1] === String(process.pid);
}
const PAUSE_MS = 2;
function makeStdoutSynchronous() {
	let gone = false;
	const write = (chunk, ...rest) => {
		if (gone) return true;
		try {
			writeFully(process.stdout.fd, typeof chunk === "string" ? Buffer.from(chunk) : chunk);
		} catch {
			gone = true;
			process.exitCode = 1;
			throw new SenhaseguraError("ERR_PLATFORM", "Nobody reads the output of this step.");
		}
		const callback = rest.find((argument) => typeof argument === "function");
		if (callback !== void 0) process.nextTick(callback);
		return true;
	};
	process.stdout.write = write;
}
function writeFully(fd, bytes) {
	for (let at = 0; at < bytes.length;) at += untilReady(() => (0, node_fs.writeSync)(fd, bytes, at));
}
function untilReady(attempt) {
	for (;;) try {
		return attempt();
	} catch (error) {
		if (errnoOf(error) !== "EAGAIN") throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
	}
}
function proxyOf(env, vault) {
	const address = jobVariable(env, "AGENT_PROXYURL");
	if (address === void 0) return env;
	if (isBypassed(env, vault ?? "")) return {};
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw invalid("The proxy of this agent (Agent.ProxyUrl) is no address");
	const url = new URL(address);
	const user = jobVariable(env, "AGENT_PROXYUSERNAME");
	if (user !== void 0) {
		url.username = encodeURIComponent(user);
		url.password = encodeURIComponent(jobVariable(env, "AGENT_PROXYPASSWORD") ?? "");
	}
	return { HTTPS_PROXY: url.href };
}
function withAgentCertificates(raw, env) {
	const authority = jobVariable(env, "AGENT_CAINFO");
	const ownAuthority = isGiven(raw, "ca-certificate") || authority === void 0;
	const ownClient = isGiven(raw, "client-certificate") || isGiven(raw, "client-key");
	return {
		...raw,
		...ownAuthority ? {} : { "ca-certificate": withUsual(authority, env) },
		...ownClient ? {} : clientCertificate(env)
	};
}
function clientCertificate(env) {
	const certificate = jobVariable(env, "AGENT_CLIENTCERT");
	const archive = jobVariable(env, "AGENT_CLIENTCERTARCHIVE");
	const password = jobVariable(env, "AGENT_CLIENTCERTPASSWORD");
	if (archive !== void 0 && password !== void 0) return {
		"client-certificate": archive,
		"client-key": password
	};
	return certificate === void 0 ? {} : {
		"client-certificate": certificate,
		"client-key": jobVariable(env, "AGENT_CLIENTCERTKEY")
	};
}
function withUsual(file, env) {
	const own = textOf$1(file);
	if (own === void 0) throw invalid("The file of this agent's certificate authority (Agent.CAInfo) cannot be read");
	return [
		own,
		textOf$1(env["NODE_EXTRA_CA_CERTS"]) ?? "",
		...node_tls.rootCertificates
	].join("\n");
}
function textOf$1(file) {
	try {
		return file ? (0, node_fs.readFileSync)(file, "utf8") : void 0;
	} catch {
		return;
	}
}
function isBypassed(env, vault) {
	return (textList(jobVariable(env, "AGENT_PROXYBYPASSLIST")) ?? []).some((pattern) => {
		try {
			return pattern !== "" && new RegExp(pattern, "i").test(vault);
		} catch {
			return false;
		}
	});
}
function isGiven(raw, name) {
	return (raw[name] ?? "").trim() !== "";
}
function invalid(what) {
	return new SenhaseguraError("ERR_INPUT_INVALID", `${what}. Correct it where the agent was configured.`);
}
function identifyJob(env) {
	const text = (...names) => names.map((name) => jobVariable(env, name)).find((one) => one !== void 0) ?? "";
	const release = text("RELEASE_RELEASEID");
	return {
		repository: [text("SYSTEM_TEAMPROJECT"), text("BUILD_REPOSITORY_NAME")].filter(Boolean).join("/"),
		workflow: text("RELEASE_DEFINITIONNAME", "BUILD_DEFINITIONNAME"),
		run: release === "" ? text("BUILD_BUILDID") : `release ${release}`,
		attempt: [text("SYSTEM_STAGEATTEMPT"), text("SYSTEM_JOBATTEMPT")].filter(Boolean).join("."),
		job: text("SYSTEM_JOBID"),
		step: text("SYSTEM_TASKINSTANCEID")
	};
}
const TRUST = ["NODE_EXTRA_CA_CERTS", "AGENT_CAINFO"];
const PROXY = ["HTTPS_PROXY", "AGENT_PROXYURL"];
function checkPlantedTrust(env, raw) {
	if (raw["ca-certificate"]?.trim()) return [];
	const variables = publicVariables(env) ?? /* @__PURE__ */ new Set();
	const isSet = (name) => variables.has(name) || name.startsWith("AGENT_") && env[`SECRET_${name}`] !== void 0;
	const among = (names) => names.filter(isSet);
	const [trust, proxy] = [among(TRUST), among(PROXY)];
	if (trust.length > 0 && proxy.length > 0) throw new SenhaseguraError("ERR_PLATFORM", `The job has the variables ${[...trust, ...proxy].join(" and ")}: together they can lead the client secret to another machine, and any step can set them by a line that it prints. Give the authority of the vault in the input ca-certificate.`);
	return [...trust.map(trustWarning), ...proxy.map(proxyWarning)];
}
function trustWarning(name) {
	return `The variable ${name} of this job adds an authority that may vouch for the vault, and any step can set it by a line that it prints. Give the authority of the vault in the input ca-certificate: then that one alone is trusted.`;
}
function proxyWarning(name) {
	return `The variable ${name} of this job leads to the vault through a proxy, and any step can set it by a line that it prints. Give the authority of the vault in the input ca-certificate, so that nobody else can answer.`;
}
const SERVICE_CONNECTION = "SERVICECONNECTION";
const NAMES = new Map(INPUTS.map(({ name }) => [name.replaceAll("-", "").toUpperCase(), name]));
function readInputs(env) {
	const variables = publicVariables(env);
	return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => {
		const [, name] = /^INPUT_(.+)$/.exec(key) ?? [];
		if (name === void 0 || name === SERVICE_CONNECTION || variables?.has(key)) return [];
		return [[NAMES.get(name) ?? name.toLowerCase(), value]];
	}));
}
function readContext(env) {
	return {
		serviceConnection: readServiceConnection(env),
		environment: {
			url: jobVariable(env, "SENHASEGURA_URL"),
			clientId: jobVariable(env, "SENHASEGURA_CLIENT_ID"),
			clientSecret: jobVariable(env, "SENHASEGURA_CLIENT_SECRET")
		},
		untrustedRun: env["SYSTEM_PULLREQUEST_ISFORK"]?.toLowerCase() === "true" ? "fork" : void 0
	};
}
function refusePlanted(env) {
	const variables = publicVariables(env);
	if (variables === void 0 && env["AGENT_VERSION"] === void 0) return;
	if (variables === void 0) throw variablesUnknown();
	const own = new Set([SERVICE_CONNECTION, ...NAMES.keys()].map((name) => `INPUT_${name}`));
	const planted = [...variables].filter((name) => own.has(name) || /^(?:ENDPOINT|VSTS_TASKVARIABLE)_/.test(name));
	if (planted.length === 0) return;
	throw new SenhaseguraError("ERR_PLATFORM", `The job has a variable ${planted.map((name) => printable(name)).join(", ")}, which stands over what this task is given. Rename the variable; if nobody of yours made it, find out which step printed a command that sets it.`);
}
function variablesUnknown() {
	return new SenhaseguraError("ERR_PLATFORM", "The agent does not say which variables the job has, so one may stand over what this task is given. Windows hands over no more than 32766 characters of names: use fewer variables in this job.");
}
function readServiceConnection(env) {
	const id = env[`INPUT_${SERVICE_CONNECTION}`]?.trim().toLowerCase();
	if (!id) return void 0;
	if (env[`ENDPOINT_AUTH_${id}`] === void 0) throw noConnection(id);
	return {
		url: env[`ENDPOINT_URL_${id}`],
		clientId: env[`ENDPOINT_AUTH_PARAMETER_${id}_USERNAME`],
		clientSecret: env[`ENDPOINT_AUTH_PARAMETER_${id}_PASSWORD`]
	};
}
function noConnection(id) {
	return new SenhaseguraError(id.startsWith("$") ? "ERR_INPUT_UNEXPANDED" : "ERR_INPUT_INVALID", "The input serviceConnection names no service connection that this job was given. Write the name of one of the type senhasegura that this pipeline may use; a variable in its place must be known when the pipeline is compiled.");
}
async function reportingProblems(work) {
	const { env } = process;
	silenceNodeDebug();
	makeStdoutSynchronous();
	await cancellable(async (signal) => {
		try {
			refusePlanted(env);
			const platform = createPlatform(keptJournals(env), isDebugged(env));
			for (const notice of checkPlantedTrust(env, readInputs(env))) platform.warning(notice);
			await work(prepareStep(platform, signal));
		} catch (error) {
			failWith(problemsOf(error));
		}
	});
}
function prepareStep(platform, signal) {
	const { env } = process;
	const given = readInputs(env);
	checkPlantedTrust(env, given);
	const context = readContext(env);
	const vault = context.serviceConnection?.url ?? (given["url"] || context.environment?.url);
	return {
		raw: withAgentCertificates(given, env),
		platform,
		context,
		runtime: createNodeRuntime({
			temporaryDirectory: env["AGENT_TEMPDIRECTORY"] || void 0,
			runId: jobVariable(env, "BUILD_BUILDID") ?? jobVariable(env, "RELEASE_RELEASEID"),
			identifyJob: async () => Promise.resolve(identifyJob(env)),
			createTransport,
			proxyEnvironment: proxyOf(env, vault),
			signal
		})
	};
}
function createRegistrar(session) {
	return {
		logIn: async () => session.logIn(),
		uploadVariables: async (form) => {
			const what = "register variables";
			checkSaid(await session.call({
				method: "POST",
				path: ["cicd", "variables"],
				form,
				what,
				maxBytes: SMALL_ANSWER_BYTES
			}), what);
		},
		writeSecret: async (identity, form) => {
			const what = `write the secret ${printable(identity)}`;
			const answer = await session.call({
				method: "POST",
				path: ["sctm", "secret"],
				form,
				what,
				maxBytes: SECRET_ANSWER_BYTES
			});
			checkSaid(answer, what);
			const secrets = objectAt(answer, "application")?.get("secrets");
			const [secret] = secrets?.kind === "array" ? secrets.items : [];
			const members = secret?.kind === "object" ? secret.members : void 0;
			const version = stringAt(members, "version") ?? numberAt(members, "version");
			return version === void 0 || !/^\d{1,10}$/.test(version) ? void 0 : version;
		}
	};
}
const SECRET_ANSWER_BYTES = 16 * SMALL_ANSWER_BYTES;
function checkSaid(answer, what) {
	if (answer.size > 0) return;
	throw new SenhaseguraError("ERR_ANSWER", `The answer to the request to ${what} is empty. A proxy may stand between this runner and the vault: check the input url.`);
}
function parseRegisterInputs(raw, platform, context) {
	const given = raw["mapping-file"]?.trim() ? raw : {
		...raw,
		"mapping-file": context.mappingFile
	};
	const reader = new InputReader(withConnection(given, context), platform);
	const inputs = {
		...readVaultInputs(reader, given, context),
		mappingFile: reader.text("mapping-file") ?? "",
		via: reader.choice("via", ["variables", "secret"]),
		dryRun: reader.boolean("dry-run")
	};
	if (!reader.has("mapping-file")) reader.report("ERR_INPUT_MISSING", "The input mapping-file is missing or empty. Give the path of the file that says what is registered, or set SENHASEGURA_MAPPING_FILE.");
	reader.finish();
	return {
		...inputs,
		notices: reader.unknown("register")
	};
}
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && true) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	};
}
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? void 0 ?? (isSchema ? void 0 : null) ?? config$1.message ?? void 0;
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
const VAULT_KEYS = /* @__PURE__ */ new Map([["user", "username"], ["host", "hostname"]]);
function contradictionsIn(entry, labelled) {
	const fields = new Set(entry.variables.map(({ field }) => field));
	const useless = labelled.filter((field) => !fields.has(field));
	const own = (field) => entry.kind === "key_value" ? field : VAULT_KEYS.get(field) ?? field;
	const keys = entry.variables.map(({ label, field }) => label ?? own(field));
	const twice = entry.variables.filter((_, index) => keys.indexOf(keys[index] ?? "") < index);
	return [...useless.map((field) => ({
		path: `${entry.path}.labels`,
		what: `has a label for ${JSON.stringify(field)}, which fields does not name`
	})), ...twice.map(({ path }) => ({
		path,
		what: "would be stored under a key that another field of the entry has; give it a label of its own"
	}))];
}
function contradictionsBetween(entries) {
	const first = /* @__PURE__ */ new Map();
	return entries.flatMap((entry) => {
		const { identity, secretName, path } = entry;
		const other = first.get(identity);
		if (other === void 0) first.set(identity, entry);
		return [...other === void 0 ? [] : [{
			path,
			what: `has the same identity as ${other.path}, so that one would overwrite the other; give it an identity of its own`
		}], ...secretName === identity ? [{
			path,
			what: "has a secret_name that is its identity; the vault wants them to differ"
		}] : []];
	});
}
const MAPPING_KINDS = [
	"access_keys",
	"credentials",
	"key_value"
];
function wording$1({ type, expected }) {
	switch (type) {
		case "strict_object":
			if (expected === "never") return "is not known here";
			return expected === "Object" ? "must be an object" : "is missing";
		case "array": return "must be a list";
		case "boolean": return "must be true or false";
		case "picklist": return `must be one of ${(expected ?? "").replace(/[()"]/g, "").replaceAll(" | ", ", ")}`;
		default: return "must be text";
	}
}
function mappingProblem(path, what) {
	return {
		code: "ERR_MAPPING",
		message: `${path === "" ? "The mapping file" : `In the mapping file, ${path}`} ${what}.`
	};
}
function pathOf(keys) {
	return keys.map((key) => {
		if (typeof key === "number") return `[${key}]`;
		const name = String(key);
		return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(printable(name))}]`;
	}).join("").replace(/^\./, "");
}
const text = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^\S(.*\S)?$/, "must be one line, and neither begin nor end with a blank"), /* @__PURE__ */ maxLength(255, "must have at most 255 characters"), /* @__PURE__ */ check(isPlain, "must hold neither control characters nor half of a surrogate pair"));
const variable = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(VARIABLE_NAME, "must be the name of a variable"));
const label = /* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Key under which the value is read."));
const entry = {
	name: /* @__PURE__ */ pipe(text, /* @__PURE__ */ description("What the vault calls the entry.")),
	optional: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(/* @__PURE__ */ boolean(), /* @__PURE__ */ description("Variables that are missing are no error. Default: false."))),
	identity: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Identity of the secret, with via: secret. Default: the name of the entry."))),
	secret_name: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Name of the secret, with via: secret; the vault wants another than the identity."))),
	engine: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Engine of the secret, with via: secret."))),
	expiration_date: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, "must be YYYY-MM-DD HH:MM:SS"), /* @__PURE__ */ check(isDate, "must be a date that exists"), /* @__PURE__ */ description("When the secret expires, with via: secret: YYYY-MM-DD HH:MM:SS.")))
};
const MAPPING_SCHEMA = /* @__PURE__ */ strictObject({
	$schema: /* @__PURE__ */ optional(/* @__PURE__ */ string()),
	access_keys: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		...entry,
		type: /* @__PURE__ */ pipe(/* @__PURE__ */ picklist([
			"aws",
			"azure",
			"gcp"
		]), /* @__PURE__ */ description("Cloud of the access key.")),
		fields: /* @__PURE__ */ pipe(/* @__PURE__ */ strictObject({
			access_key_id: variable,
			secret_access_key: variable
		}), /* @__PURE__ */ description("The variables that hold the parts of the key.")),
		labels: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
			access_key_id: /* @__PURE__ */ optional(label),
			secret_access_key: /* @__PURE__ */ optional(label)
		}))
	}))),
	credentials: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		...entry,
		fields: /* @__PURE__ */ pipe(/* @__PURE__ */ strictObject({
			user: variable,
			password: variable,
			host: /* @__PURE__ */ optional(variable),
			additional_information: /* @__PURE__ */ optional(variable)
		}), /* @__PURE__ */ description("The variables that hold the parts of the credential.")),
		labels: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
			user: /* @__PURE__ */ optional(label),
			password: /* @__PURE__ */ optional(label),
			host: /* @__PURE__ */ optional(label),
			additional_information: /* @__PURE__ */ optional(label)
		}))
	}))),
	key_value: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		...entry,
		fields: /* @__PURE__ */ pipe(/* @__PURE__ */ array(variable), /* @__PURE__ */ minLength(1, "must name at least one variable"), /* @__PURE__ */ description("The variables; each is stored under its own name, or under its label.")),
		labels: /* @__PURE__ */ optional(/* @__PURE__ */ record(/* @__PURE__ */ string(), label))
	})))
});
function isPlain(text) {
	return !CONTROL$1.test(text) && text.isWellFormed();
}
function isDate(text) {
	const date = /* @__PURE__ */ new Date(`${text.replace(" ", "T")}Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace(" ", "T"));
}
function parseMapping(data, via) {
	const parsed = /* @__PURE__ */ safeParse(MAPPING_SCHEMA, data, {
		abortPipeEarly: true,
		message: wording$1
	});
	throwProblems((parsed.issues ?? []).map((issue) => mappingProblem(pathOf((issue.path ?? []).map(({ key }) => key)), issue.message)));
	const found = MAPPING_KINDS.flatMap((kind) => entriesOf(parsed.output, kind, via));
	const entries = found.map(({ entry }) => entry);
	const contradictions = [...found.flatMap(({ entry, labelled }) => contradictionsIn(entry, labelled)), ...via === "secret" ? contradictionsBetween(entries) : []];
	throwProblems([...entries.length === 0 ? [mappingProblem("", "names nothing to register")] : [], ...contradictions.map(({ path, what }) => mappingProblem(path, what))]);
	return entries;
}
function entriesOf(document, kind, via) {
	return (document[kind] ?? []).map((one, index) => ({
		entry: entryOf(one, kind, `${kind}[${index}]`, via),
		labelled: Object.keys(one.labels ?? {})
	}));
}
function entryOf(entry, kind, path, via) {
	const { name } = entry;
	const identity = via === "secret" ? entry.identity ?? name : name;
	const secretName = entry.secret_name ?? (name === identity ? `${name} (from CI)` : name);
	return {
		kind,
		path,
		name,
		type: "type" in entry ? entry.type : void 0,
		variables: variablesOf(entry, path),
		optional: entry.optional ?? false,
		identity,
		secretName,
		engine: entry.engine,
		expirationDate: entry.expiration_date
	};
}
function variablesOf({ fields, labels = {} }, path) {
	const label = new Map(Object.entries(labels));
	return Array.isArray(fields) ? fields.map((variable, index) => ({
		field: variable,
		variable,
		label: label.get(variable),
		path: `${path}.fields[${index}]`
	})) : Object.entries(fields).flatMap(([field, variable]) => variable === void 0 ? [] : [{
		field,
		variable,
		label: label.get(field),
		path: `${path}.fields.${field}`
	}]);
}
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	visit.BREAK = BREAK;
	visit.SKIP = SKIP;
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	visitAsync.BREAK = BREAK;
	visitAsync.SKIP = SKIP;
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			this.docStart = null;
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) throw new Error(`Tag not resolved for ${obj?.constructor?.name ?? (obj === null ? "null" : typeof obj)} value`);
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			if (hasNewline || !(ctx.inFlow ?? value.flow ?? value.items.length === 0)) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			return addPairToJSMap.addPairToJSMap(ctx, ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {}, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	exports.schema = [map.map, seq.seq].concat([
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	], {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, contentComment ? void 0 : () => chompKeep = true);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			this.commentBefore = null;
			this.comment = null;
			this.errors = [];
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	visit.BREAK = BREAK;
	visit.SKIP = SKIP;
	visit.REMOVE = REMOVE;
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	const BOM = "﻿";
	const DOCUMENT = "";
	const FLOW_END = "";
	const SCALAR = "";
	const isCollection = (token) => !!token && "items" in token;
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	var Lexer = class {
		constructor() {
			this.atEnd = false;
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			this.buffer = "";
			this.flowKey = false;
			this.flowLevel = 0;
			this.indentNext = 0;
			this.indentValue = 0;
			this.lineEndPos = null;
			this.next = null;
			this.pos = 0;
		}
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	var Parser = class {
		constructor(onNewLine) {
			this.atNewLine = true;
			this.atScalar = false;
			this.indent = 0;
			this.offset = 0;
			this.onKeyLine = false;
			this.stack = [];
			this.source = "";
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports) => {
	require_composer();
	require_Document();
	require_Schema();
	require_errors();
	require_Alias();
	require_identity();
	require_Pair();
	require_Scalar();
	require_YAMLMap();
	require_YAMLSeq();
	require_cst();
	require_lexer();
	require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	require_visit();
	exports.Parser = parser.Parser;
	exports.parseDocument = publicApi.parseDocument;
})))();
const MOST = 32;
function isTooDeep(text) {
	const open = [...new import_dist.Parser().parse(text)].map((one) => [one, 0]);
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const [token, depth] = next;
		if (depth > MOST) return true;
		for (const inner of innerTokens(token)) open.push([inner, depth + 1]);
	}
	return false;
}
function innerTokens(token) {
	if (token.type === "document") return token.value === void 0 ? [] : [token.value];
	if (!("items" in token)) return [];
	return token.items.flatMap(({ key, value }) => [key, value].flatMap((one) => one ?? []));
}
function readMappingFile(path) {
	const text = textOf(readBytes(path));
	if (isTooDeep(text)) throw mistake("nests lists and objects more deeply than any mapping");
	const document = (0, import_dist.parseDocument)(text, {
		prettyErrors: true,
		stringKeys: true
	});
	throwProblems([...document.errors, ...document.warnings].map(({ code, linePos }) => {
		const at = linePos?.[0];
		return {
			code: "ERR_MAPPING",
			message: `The mapping file${at === void 0 ? "" : `, line ${at.line}, column ${at.col}`}: ${wording(code)}.`
		};
	}));
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		throw mistake("refers to an anchor that it does not define, or to very many");
	}
}
function wording(code) {
	if (code === "DUPLICATE_KEY") return "a key that stands twice";
	if (code === "MULTIPLE_DOCS") return "a second document, where one is due";
	if (code === "NON_STRING_KEY") return "a key that is no text";
	if (code === "TAG_RESOLVE_FAILED") return "a tag (!…) that means nothing here";
	return "this is neither JSON nor YAML";
}
function mistake(what) {
	return new SenhaseguraError("ERR_MAPPING", `The mapping file ${what}.`);
}
function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw mistake("is not UTF-8. Save it as UTF-8 (in Windows PowerShell: Out-File -Encoding utf8)");
	}
}
function readBytes(path) {
	const shown = `The mapping file ${JSON.stringify(printable(path))}`;
	let found;
	try {
		found = readRegularFile(path, MAX_HANDWRITTEN_BYTES);
	} catch {
		found = void 0;
	}
	if (typeof found === "object") return found;
	throw new SenhaseguraError("ERR_FILE", `${shown} ${fault(found)}`);
}
function fault(found) {
	if (found === void 0) return "is not there or cannot be read. Check mapping-file; a relative path begins at the working directory, and a workflow must check the repository out first.";
	return found === "too-large" ? "is larger than 1 MiB, so it is no mapping." : "is a directory, a pipe or a device. Give the path of a file.";
}
function ownCredentials(raw, context) {
	const key = raw["client-key"]?.trim();
	return secretInputs(raw, context).map((credential) => {
		const text = credential.reveal();
		return text === key ? new Redacted(contentOf(text) ?? text) : credential;
	});
}
function contentOf(path) {
	try {
		const content = readRegularFile(path, MAX_HANDWRITTEN_BYTES);
		return typeof content === "object" ? content.toString() : void 0;
	} catch {
		return;
	}
}
function entryName({ kind, name, identity }) {
	const secret = identity === name ? "" : ` (${printable(identity)})`;
	return `${kind} ${printable(name)}${secret}`;
}
function variableNames({ variables }) {
	return nameList(variables.map(({ variable }) => variable));
}
function outcomeLines(outcomes) {
	const rows = outcomes.map(({ entry, result }) => [
		entryName(entry),
		result,
		variableNames(entry)
	]);
	const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map(([name = "", result = "", variables = ""]) => `  ${name.padEnd(widths[0] ?? 0)}  ${result.padEnd(widths[1] ?? 0)}  <-  ${variables}`);
}
function outcomesTable(title, outcomes, skipped) {
	return markdownTable(title, [
		"Entry",
		"Variables",
		"Result"
	], [...outcomes.map(({ entry, result }) => [
		entryName(entry),
		variableNames(entry),
		result
	]), ...skipped.map(({ entry, missing }) => [
		entryName(entry),
		nameList(missing),
		"not set, left out"
	])]);
}
function skippedLine({ entry, missing }) {
	return `Not registered of ${entryName(entry)}, because it is optional and not set: ${nameList(missing)}`;
}
function valuesOf(secrets) {
	return new Map(secrets.flatMap((secret) => secret.placement.kind === "file" ? [] : [[secret.placement.name, secret]]));
}
function variablesForm(entries, values) {
	const lines = [...new Set(entries.flatMap(({ variables }) => variables.map(({ variable }) => variable)))].map((name) => `${name}=${valueOf(name, values)}`);
	const lists = MAPPING_KINDS.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).map(vendorEntry)]);
	return {
		env: vendorBase64(lines.join("\n")),
		map: vendorBase64(JSON.stringify(Object.fromEntries(lists)))
	};
}
function secretForm(entry, values) {
	const { kind, identity, secretName, engine, expirationDate } = entry;
	const wrapped = { [kind === "access_keys" ? "access_key" : "credential"]: secretEntry(entry, values) };
	const data = kind === "key_value" ? secretEntry(entry, values) : [wrapped];
	return {
		identity,
		name: secretName,
		...engine === void 0 ? {} : { engine },
		...expirationDate === void 0 ? {} : { expiration_date: expirationDate },
		data: Buffer.from(JSON.stringify({ [kind]: data })).toString("base64")
	};
}
function vendorEntry({ kind, name, type, variables }) {
	const fields = kind === "key_value" ? variables.map(({ variable }) => variable) : Object.fromEntries(variables.map(({ field, variable }) => [field, variable]));
	return {
		name,
		...type === void 0 ? {} : { type },
		fields
	};
}
function secretEntry({ kind, type, variables }, values) {
	const pairs = variables.flatMap((one) => kind === "key_value" ? [keyValue(one, values)] : labelled(one, values));
	return {
		...type === void 0 ? {} : { type },
		fields: Object.fromEntries(pairs)
	};
}
function keyValue({ variable, label }, values) {
	return [label ?? variable, valueOf(variable, values)];
}
function labelled({ field, variable, label }, values) {
	const value = [field, valueOf(variable, values)];
	return label === void 0 ? [value] : [value, [`${field}_label`, label]];
}
function valueOf(name, values) {
	return String(values.get(name)?.value.reveal() ?? "");
}
function vendorBase64(text) {
	return Buffer.from(text).toString("base64").replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ",");
}
async function sendVariables(registrar, entries, values) {
	const form = variablesForm(entries, values);
	const { result, failure } = await attempt(registrar, secretsOf(form, values), async () => {
		await registrar.uploadVariables(form);
		return "sent";
	});
	return {
		outcomes: entries.map((entry) => ({
			entry,
			result
		})),
		failure
	};
}
async function sendSecrets(registrar, entries, values) {
	const outcomes = [];
	let failure;
	for (const entry of entries) {
		if (failure !== void 0) {
			outcomes.push({
				entry,
				result: NOT_SENT
			});
			continue;
		}
		const form = secretForm(entry, values);
		const done = await attempt(registrar, secretsOf(form, values), async () => writtenAs(await registrar.writeSecret(entry.identity, form)));
		outcomes.push({
			entry,
			result: done.result
		});
		failure = done.failure;
	}
	return {
		outcomes,
		failure
	};
}
function writtenAs(version) {
	if (version === void 0) return "written";
	return Number(version) <= 1 ? `created, version ${version}` : `updated, version ${version}`;
}
const NOT_SENT = "not sent";
const UNKNOWN = "Whether the vault took it is not known. Run this step again: it updates what is there already.";
async function attempt(registrar, secrets, work) {
	try {
		await registrar.logIn();
	} catch (error) {
		return {
			result: NOT_SENT,
			failure: expected(error)
		};
	}
	try {
		return {
			result: await work(),
			failure: void 0
		};
	} catch (error) {
		const failure = expected(error);
		const { code } = failure;
		const message = messageOf(failure, secrets);
		return mayHaveTaken(failure) ? {
			result: "NOT KNOWN",
			failure: new SenhaseguraError(code, `${message} ${UNKNOWN}`)
		} : {
			result: "FAILED",
			failure: new SenhaseguraError(code, message)
		};
	}
}
function expected(error) {
	if (error instanceof SenhaseguraError) return error;
	throw error;
}
function messageOf(failure, secrets) {
	if (!(failure instanceof VaultError) || !repeatsSome(failure.refusal.text, secrets)) return failure.message;
	return `${failure.message.slice(0, -failure.refusal.text.length)}HTTP ${failure.status}. Its words are left out, because they repeat a part of what was sent.`;
}
function secretsOf({ data, env }, values) {
	return [
		...[...values.values()].map(({ value }) => String(value.reveal())),
		data ?? "",
		env ?? ""
	];
}
function mayHaveTaken(error) {
	if (error instanceof TransportError) return error.sent;
	if (!(error instanceof VaultError)) return true;
	const { again, status, refusal } = error;
	const { bodyStatus } = refusal;
	return again || (bodyStatus ?? status) >= 502 || status >= 500 && bodyStatus === void 0;
}
const TOKENS = [
	"GITHUB_TOKEN",
	"ACTIONS_RUNTIME_TOKEN",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"SYSTEM_ACCESSTOKEN",
	"SECRET_SYSTEM_ACCESSTOKEN",
	"CI_JOB_TOKEN",
	"CI_BUILD_TOKEN",
	"CI_JOB_JWT",
	"CI_JOB_JWT_V1",
	"CI_JOB_JWT_V2",
	"CI_REGISTRY_PASSWORD",
	"CI_DEPENDENCY_PROXY_PASSWORD",
	"CI_DEPLOY_PASSWORD",
	"CI_REPOSITORY_URL",
	"BITBUCKET_STEP_OIDC_TOKEN",
	"CIRCLE_OIDC_TOKEN",
	"CIRCLE_OIDC_TOKEN_V2"
];
const PREFIXES = [
	"ACTIONS_",
	"INPUT_",
	"AGENT_PROXY",
	"AGENT_CLIENTCERT",
	"ENDPOINT_AUTH_",
	"SECUREFILE_TICKET_",
	"VSTS_"
];
const OWN_PREFIX = "SENHASEGURA_";
const TOKEN_VALUE = /(?<!\w)(?:ghs_|glcbt-)[\w.-]{10}/;
const TELLING_LENGTH = 16;
function refusalOf(name, value, own, variable) {
	const names = [foldName(name), foldName(name).replace(/^SECRET_/, "")];
	if (names.some((one) => one.startsWith(OWN_PREFIX))) return "belongs to this tool, which never sends its own settings";
	const plain = [value, ...decodedParts(value)];
	const texts = plain.map(squeezed);
	if (own.some((credential) => holds(texts, credential.reveal()))) return "holds a credential of this run itself";
	if (names.some((one) => TOKENS.includes(one)) || PREFIXES.some((one) => names[0]?.startsWith(one))) return "belongs to the platform, whose tokens end with the job";
	if ([...plain, ...texts].some((text) => TOKEN_VALUE.test(text)) || TOKENS.some((token) => holds(texts, variable(token) ?? ""))) return "holds a token of the platform, which ends with the job";
}
function holds(texts, credential) {
	const sought = squeezed(credential);
	if (sought === "") return false;
	return texts.some((text) => sought.length < TELLING_LENGTH ? text === sought : text.includes(sought));
}
function squeezed(text) {
	return text.replace(/\s+/g, "");
}
function decodedParts(text) {
	return (text.replace(/[\r\n]+/g, "").match(/[\w+/-]{16,}/g) ?? []).map((part) => Buffer.from(part, "base64").toString("latin1"));
}
const MAX_VALUE_BYTES = 131072;
function placeOf(path, variable) {
	return `In the mapping file, ${path} names the variable ${variable}`;
}
function missingProblem({ path, variable }) {
	return {
		code: "ERR_VARIABLE_MISSING",
		message: `${placeOf(path, variable)}, which is not set or empty. Set it for this step, or mark the entry with optional: true.`
	};
}
function problemOf({ path, variable: name }, value, own, variable, via) {
	const where = placeOf(path, name);
	if (isExpression(value)) return {
		code: "ERR_INPUT_UNEXPANDED",
		message: `${where}, which still holds an expression ($(…) or \${{ … }}) that the platform did not replace. Check that what it names exists and is available to this job.`
	};
	const refusal = refusalOf(name, value, own, variable);
	if (refusal !== void 0) return {
		code: "ERR_VARIABLE_REFUSED",
		message: `${where}, which ${refusal}. It is never registered: take it out of the mapping.`
	};
	if (!value.isWellFormed()) return {
		code: "ERR_VALUE_INVALID",
		message: `${where}, which ${NOT_UNICODE}.`
	};
	if (Buffer.byteLength(value) > MAX_VALUE_BYTES) return {
		code: "ERR_LIMIT",
		message: `${where}, which is longer than 128 KiB.`
	};
	if (via === "variables" && /[\r\n]/.test(value)) return {
		code: "ERR_VALUE_INVALID",
		message: `${where}, which has several lines: the vault's upload of variables cannot carry them. Use via: secret, or encode the value as base64 first.`
	};
}
function fillMapping(mapping, source, own, via) {
	const variable = textsOf$1(source);
	const problems = [];
	const values = /* @__PURE__ */ new Map();
	const entries = [];
	const skipped = [];
	for (const entry of mapping) {
		const { present, missing } = lookUp(entry, variable);
		if (missing.length > 0 && !entry.optional) problems.push(...missing.map(missingProblem));
		for (const [mapped, value] of present) {
			const problem = problemOf(mapped, value, own, variable, via);
			if (problem === void 0) values.set(mapped.variable, value);
			else problems.push(problem);
		}
		const sent = sendable(entry, present, missing);
		if (missing.length > 0) skipped.push({
			entry,
			missing: missing.map((one) => one.variable)
		});
		if (sent.length > 0) entries.push({
			...entry,
			variables: sent
		});
	}
	throwProblems(problems);
	const named = new Set(entries.flatMap(({ variables }) => variables.map((one) => one.variable)));
	return {
		entries,
		skipped,
		values: [...values].flatMap(([name, value]) => named.has(name) ? [secretOf(name, value)] : [])
	};
}
function textsOf$1(source) {
	return (name) => {
		const found = source(name);
		return typeof found === "string" ? found : void 0;
	};
}
function lookUp({ variables }, variable) {
	const found = variables.map((mapped) => [mapped, variable(mapped.variable) ?? ""]);
	return {
		present: found.filter(([, value]) => value !== ""),
		missing: found.filter(([, value]) => value === "").map(([mapped]) => mapped)
	};
}
function sendable({ kind }, present, missing) {
	if (kind !== "key_value" && missing.length > 0) return [];
	return present.map(([mapped]) => mapped);
}
function secretOf(name, value) {
	return {
		label: `the variable ${name}`,
		placement: {
			kind: "env",
			name
		},
		value: new Redacted(value),
		maskPolicy: "full",
		expiration: void 0
	};
}
const ADVICE = {
	bare: "Use longer values.",
	budget: "Register fewer variables in one step.",
	variables: false
};
async function register(step) {
	const { raw, platform, runtime, context } = step;
	const masks = hideInputs(step);
	try {
		const inputs = parseRegisterInputs(raw, platform, context);
		for (const notice of inputs.notices) platform.warning(notice);
		const mapping = parseMapping(readMappingFile(inputs.mappingFile), inputs.via);
		const own = ownCredentials(raw, context);
		const filled = fillMapping(mapping, context.variable, own, inputs.via);
		const masking = maskAll(filled.values, platform, ADVICE);
		masks.finish();
		if (platform.masksOutliveStep) for (const notice of masking.notices) platform.warning(notice);
		for (const skipped of filled.skipped) platform.info(skippedLine(skipped));
		if (filled.entries.length === 0) {
			const title = "There is nothing to register";
			platform.info(`${title}: no variable of the mapping is set.`);
			platform.summary(outcomesTable(title, [], filled.skipped));
			return;
		}
		const values = valuesOf(masking.secrets);
		if (inputs.dryRun) {
			const outcomes = filled.entries.map((entry) => ({
				entry,
				result: "would be sent"
			}));
			report(`Dry run, nothing is sent to ${inputs.url.host}`, outcomes, filled, platform);
			return;
		}
		const isEchoed = (words) => masks.areIn(words) || repeatsSome(words, textsOf(masking.secrets));
		const { session, close } = connect(inputs, platform, runtime, {
			...masks,
			areIn: isEchoed
		});
		try {
			const { outcomes, failure } = await (inputs.via === "secret" ? sendSecrets : sendVariables)(createRegistrar(session), filled.entries, values);
			report(`${failure === void 0 ? "Registered at" : "Not everything is registered at"} ${inputs.url.host}`, outcomes, filled, platform);
			if (failure !== void 0) throw failure;
		} finally {
			close();
		}
	} finally {
		masks.finish();
	}
}
function textsOf(secrets) {
	return secrets.map(({ value }) => String(value.reveal()));
}
function report(title, outcomes, { skipped }, platform) {
	platform.info(`${title}:`);
	for (const line of outcomeLines(outcomes)) platform.info(line);
	platform.summary(outcomesTable(title, outcomes, skipped));
}
async function main() {
	const { env } = process;
	await reportingProblems(async (step) => {
		const context = {
			...step.context,
			variable: (name) => exactVariable(env, name),
			mappingFile: jobVariable(env, "SENHASEGURA_MAPPING_FILE")
		};
		await register({
			...step,
			context
		});
	});
}
main();
exports.__commonJSMin = __commonJSMin;
