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
let node_os = require("node:os");
let node_util = require("node:util");
let node_buffer = require("node:buffer");
let node_http = require("node:http");
node_http = __toESM(node_http, 1);
let node_https = require("node:https");
node_https = __toESM(node_https, 1);
let node_timers_promises = require("node:timers/promises");
let node_child_process = require("node:child_process");
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
const MOST = 20;
function nameList(names) {
	const unsaid = names.length - MOST;
	return [...names.slice(0, MOST), ...unsaid > 0 ? [`and ${unsaid} more`] : []].join(", ");
}
const CONNECTION$1 = [
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
	const missing = CONNECTION$1.filter((name) => !reader.has(name));
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
	const message = given.length > 0 ? `${inputList(missing)} missing or empty. url, client-id and client-secret belong together; where one of them is an input, the variables SENHASEGURA_… of the environment do not count.` : missing.length === CONNECTION$1.length ? `${inputList(missing)} missing or empty. Give ${stored}all three, or set ${listOf(CONNECTION$1.map(variableOf))} in the environment.` : `The environment lacks ${listOf(missing.map(variableOf))}: without the inputs ${listOf(CONNECTION$1)}, the variables ${listOf(CONNECTION$1.map(variableOf))} must all three be set.`;
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
	boolean("provision", "false", { commands: LOAD }),
	text$1("pod-name", { commands: LOAD }),
	text$1("deploy", { commands: LOAD }),
	text$1("namespace", { commands: LOAD }),
	text$1("job-leg", {
		commands: LOAD,
		hidden: true
	}),
	boolean("cleanup", "true", { commands: LOAD }),
	choice("cleanup-failure", ["warn", "fail"], "warn", { commands: LOAD }),
	text$1("ca-certificate"),
	text$1("client-certificate"),
	text$1("client-key", { secret: true }),
	boolean("insecure-skip-tls-verify", "false"),
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
	boolean("dry-run", "false")
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
function good(value) {
	return {
		ok: true,
		value
	};
}
function bad(...faults) {
	return {
		ok: false,
		faults
	};
}
function faultsOf(result) {
	return result.ok ? [] : result.faults;
}
const QUOTED = /"(?:[^"\\]|\\["\\])*"/y;
const ALL_QUOTED = /"(?:[^"\\]|\\["\\])*"/g;
var Part = class {
	raw;
	shape;
	#line;
	#start;
	constructor(line, shape, start, end) {
		const written = shape.slice(start, end);
		this.shape = written.trim();
		const first = start + (this.shape === "" ? 0 : written.length - written.trimStart().length);
		this.raw = line.slice(first, first + this.shape.length);
		this.#line = line;
		this.#start = first;
	}
	get text() {
		if (!this.quoted) return this.raw;
		return this.raw.replace(ALL_QUOTED, (quoted) => quoted.slice(1, -1).replace(/\\(.)/g, "$1"));
	}
	get quoted() {
		return this.shape.includes("\"");
	}
	get column() {
		return columnOf(this.#line, this.#start);
	}
};
function faultAt({ column }, message) {
	return {
		column,
		message
	};
}
function cutLine(line) {
	const shaped = shapeOf(line);
	if (!shaped.ok) return shaped;
	const shape = shaped.value;
	const part = (start, end) => new Part(line, shape, start, end);
	const end = indexOf(shape, "|", 0, line.length);
	const arrow = shape.indexOf("->");
	if (arrow > end) return bad({
		column: columnOf(line, arrow),
		message: "the destination stands before the options; quote the value if -> is a part of it"
	});
	const referenceEnd = arrow < 0 ? end : arrow;
	const hash = shape.lastIndexOf("#", referenceEnd - 1);
	const cut = {
		object: part(0, hash < 0 ? referenceEnd : hash),
		key: hash < 0 ? void 0 : part(hash + 1, referenceEnd),
		destination: arrow < 0 ? void 0 : part(arrow + 2, end),
		options: cutOptions(shape, end, part)
	};
	const blank = findBlank(cut);
	return blank === void 0 ? good(cut) : bad(blank);
}
function cutOptions(shape, first, part) {
	const options = [];
	for (let bar = first; bar < shape.length;) {
		const end = indexOf(shape, "|", bar + 1, shape.length);
		const equals = indexOf(shape, "=", bar + 1, end);
		options.push({
			name: part(bar + 1, equals),
			value: equals < end ? part(equals + 1, end) : void 0
		});
		bar = end;
	}
	return options;
}
function shapeOf(line) {
	let shape = "";
	let at = 0;
	for (let open = line.indexOf("\""); open >= 0; open = line.indexOf("\"", at)) {
		QUOTED.lastIndex = open;
		if (!QUOTED.test(line)) return bad(faultOfQuote(line, open));
		shape += line.slice(at, open) + "\"".repeat(QUOTED.lastIndex - open);
		at = QUOTED.lastIndex;
	}
	return good(shape + line.slice(at));
}
function faultOfQuote(line, open) {
	const [good = ""] = /"(?:[^"\\]|\\["\\])*/.exec(line.slice(open)) ?? [];
	const stop = open + good.length;
	return stop < line.length ? {
		column: columnOf(line, stop),
		message: "inside quotes, a backslash stands only before \" or \\"
	} : {
		column: columnOf(line, open),
		message: "the quote that opens here is never closed"
	};
}
function findBlank({ object, key, destination, options }) {
	const parts = [
		object,
		key,
		...options.flatMap(({ name, value }) => [name, value])
	];
	const loose = destination !== void 0 && /^(?!\w+:\s*\S+$).*\s/.test(destination.shape) ? destination : parts.find((one) => one !== void 0 && /\s/.test(one.shape));
	return loose && {
		column: loose.column,
		message: "blanks inside a name, a key or a value stand in quotes (\"a b\"), a destination follows ->, and a comment has a line of its own"
	};
}
function indexOf(shape, character, start, end) {
	const at = shape.indexOf(character, start);
	return at < 0 || at > end ? end : at;
}
function columnOf(line, at) {
	return [...line.slice(0, at)].length + 1;
}
const KINDS$1 = [
	"output",
	"env",
	"file"
];
function readDestination(destination, many, platform) {
	if (destination === void 0) return good(void 0);
	const [opening = "", prefix] = /^([A-Za-z]+):\s*/.exec(destination.shape) ?? /^([A-Za-z]+):/.exec(destination.text) ?? [];
	const kind = KINDS$1.find((one) => one === prefix);
	if (prefix !== void 0 && kind === void 0) return misplaced(destination, `a destination is NAME, or one of ${KINDS$1.join(":, ")}:`);
	const name = destination.text.slice(opening.length);
	if (name === "") return misplaced(destination, "a name is expected after ->");
	if (kind === "output" && platform.outputs === "none") return misplaced(destination, `${platform.title} has no outputs: use env: or file:`);
	const stars = name.split("*").length - 1;
	if (stars > 1 || stars === 1 && !many) return misplaced(destination, "one * may stand in a destination, and only after a reference with #*");
	if (stars === 0 && many) return misplaced(destination, "a reference to several keys needs a destination with *, such as DB_*");
	return good({
		kind: kind ?? "default",
		name
	});
}
function misplaced(part, message) {
	return bad(faultAt(part, message));
}
const LENT = [
	"pam-credential",
	"pam-key",
	"provisioned"
];
const RULES = [
	[(entry) => !isFile$1(entry) && entry.options.mode !== void 0, belongsToFile("mode")],
	[(entry) => !isFile$1(entry) && entry.options.path !== void 0, belongsToFile("path")],
	[(entry) => isMany(entry) && entry.options.path !== void 0, standsForOne("path")],
	[(entry) => isMany(entry) && entry.options.default !== void 0, standsForOne("default")],
	[(entry) => entry.options.keep && !isFile$1(entry) && !LENT.includes(entry.kind), `the option keep belongs to what is given back: pam-credential:, pam-key: and provisioned references, and files`]
];
function misfitOf(entry) {
	return RULES.find(([when]) => when(entry))?.[1];
}
function isFile$1({ destination }) {
	return destination?.kind === "file";
}
function isMany({ key }) {
	return key === void 0;
}
function belongsToFile(option) {
	return `the option ${option} belongs to a file: destination`;
}
function standsForOne(option) {
	return `the option ${option} cannot stand for several keys`;
}
const CERTIFICATE_KEYS = [
	"pfx",
	"crt",
	"key",
	"pem",
	"password"
];
const PREFIXES$1 = [
	"pam-credential",
	"pam-key",
	"pam-info",
	"certificate",
	"mysafe-password",
	"mysafe-note",
	"mysafe-secret"
];
const PREFIX_LIKE = /^((?:pam|mysafe)[a-z_-]*|certificates?):/i;
function readReference({ object, key }) {
	if (object.shape === "*" && key === void 0) return good({
		text: "*",
		kind: "dsm",
		ref: void 0,
		key: void 0
	});
	if (object.text === "") return unread(object, "a reference such as team/shop/db#password is expected");
	if (object.shape.includes("*")) return unread(object, "* stands alone for every key of every secret; quote it if it is a part of a name");
	if (key === void 0) return unread(object, "a reference ends in #key, or in #* for every key");
	if (key.text === "") return unread(key, "a key is expected after #, or * for every key");
	const every = key.shape === "*";
	if (!every && key.shape.includes("*")) return unread(key, "#* means every key; quote the * if it is a part of the key");
	const reference = {
		text: `${printable(object.text)}#${printable(key.text)}`,
		key: every ? void 0 : key.text,
		...readObject(object)
	};
	const fault = faultOfPrefix(object) ?? faultOfCertificate(reference, object, key);
	return fault === void 0 ? good(reference) : bad(fault);
}
function unread(part, message) {
	return bad(faultAt(part, message));
}
function readObject({ text, shape }) {
	if (shape === "provisioned") return {
		kind: "provisioned",
		ref: ""
	};
	const kind = PREFIXES$1.find((prefix) => shape.startsWith(`${prefix}:`));
	return kind === void 0 ? {
		kind: "dsm",
		ref: text
	} : {
		kind,
		ref: text.slice(kind.length + 1)
	};
}
function faultOfPrefix(object) {
	const [, prefix] = PREFIX_LIKE.exec(object.shape) ?? [];
	if (prefix === void 0) return void 0;
	if (!PREFIXES$1.some((known) => known === prefix)) return faultAt(object, `there are the prefixes ${PREFIXES$1.join(", ")}; quote the name if it is an identity`);
	const ref = object.text.slice(prefix.length + 1);
	return /^\.{0,2}$/.test(ref) ? faultAt(object, `an id or tag is expected after ${prefix}:`) : void 0;
}
function faultOfCertificate({ kind, ref = "", key: name }, object, key) {
	if (kind !== "certificate") return void 0;
	if (!/^\d+$/.test(ref)) return faultAt(object, "an id (a number) is expected after certificate:");
	if (name !== void 0 && CERTIFICATE_KEYS.includes(name)) return void 0;
	const there = ` There are ${CERTIFICATE_KEYS.join(", ")}.`;
	return faultAt(key, `a certificate has no such key.${didYouMean(key.text, CERTIFICATE_KEYS) || there}`);
}
const STEP = /\.([A-Za-z_$][\w$-]*)|\[(\d{1,9})\]|\[("(?:[^"\\]|\\["\\])*")\]/y;
function parseJsonPath(text) {
	const path = [];
	STEP.lastIndex = 0;
	while (STEP.lastIndex < text.length) {
		const [step, name, index, quoted] = STEP.exec(text) ?? [];
		if (step === void 0) return void 0;
		if (index !== void 0) path.push(Number(index));
		else path.push(name ?? (quoted ?? "").slice(1, -1).replace(/\\(.)/g, "$1"));
	}
	return path.length === 0 ? void 0 : path;
}
function followJsonPath(root, path) {
	let node = root;
	for (const step of path) if (node?.kind === "object" && typeof step === "string") node = node.members.get(step);
	else if (node?.kind === "array" && typeof step === "number") node = node.items[step];
	else return void 0;
	return node;
}
const FLAGS = {
	optional: (draft) => draft.optional = true,
	nomask: (draft) => draft.maskPolicy = "none",
	keep: (draft) => draft.keep = true,
	"allow-dangerous": (draft) => draft.allowDangerous = true
};
const VALUED = {
	default: (draft, value) => {
		draft.default = value;
	},
	json: (draft, value, { raw }) => {
		const text = raw.startsWith("\"") ? value : raw;
		const path = parseJsonPath(text);
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
};
const REPEATABLE = /* @__PURE__ */ new Set([
	"json",
	"decode",
	"encode"
]);
const RIVALS = ["nomask", "mask"];
function readOptions(options) {
	const draft = {
		optional: false,
		default: void 0,
		transforms: [],
		mode: void 0,
		path: void 0,
		maskPolicy: "full",
		keep: false,
		allowDangerous: false
	};
	const seen = /* @__PURE__ */ new Set();
	const faults = options.flatMap((option) => {
		const message = readOption(draft, option, seen);
		seen.add(option.name.text);
		return message === void 0 ? [] : [{
			column: option.name.column,
			message
		}];
	});
	const mode = options.find(({ name }) => name.text === "mode");
	if (mode !== void 0 && opensToOthers(draft)) faults.push({
		column: mode.name.column,
		message: OPEN
	});
	return {
		options: draft,
		faults
	};
}
const OPEN = "this mode lets other users at the file. Choose one such as 0600 or 0400, or add | allow-dangerous if that is what you want";
function opensToOthers({ mode, allowDangerous }) {
	return mode !== void 0 && (mode & 63) !== 0 && !allowDangerous;
}
function readOption(draft, { name: { text: name }, value }, seen) {
	if (name === "") return "an option is expected after |";
	const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : void 0;
	const read = Object.hasOwn(VALUED, name) ? VALUED[name] : void 0;
	if (flag === void 0 && read === void 0) {
		const known = [...Object.keys(FLAGS), ...Object.keys(VALUED)];
		return `there is no such option.${didYouMean(name, known) || ` There are ${known.join(", ")}.`}`;
	}
	if (seen.has(name) && !REPEATABLE.has(name)) return `the option ${name} stands twice`;
	const rival = RIVALS.includes(name) ? RIVALS.find((one) => seen.has(one)) : void 0;
	if (rival !== void 0) return `the options ${rival} and ${name} contradict each other`;
	if (flag !== void 0) {
		if (value !== void 0) return `the option ${name} takes no value`;
		flag(draft);
		return;
	}
	if (value === void 0 || value.text === "" && !value.quoted && name !== "default") return `the option ${name} takes a value: ${name}=…`;
	const expected = read?.(draft, value.text, value);
	return expected === void 0 ? void 0 : `the option ${name} takes ${expected}`;
}
const UNEXPANDED = /^\s*(?:\$\([^)]*\)|\$\{\{.*?\}\})\s*(?:$|[#|]|->)/;
const NOT_REPLACED = {
	column: 1,
	message: "an expression ($(…) or ${{ … }}) that the platform did not replace; check that the variable exists and is available to this job"
};
const CONTROL_BUT_TAB = /[^\t -~\xa0-\uffff]/;
function parseSecrets(text, platform) {
	const entries = [];
	const problems = [];
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const number = index + 1;
		if (/^\s*(#|$)/.test(raw)) continue;
		const unexpanded = UNEXPANDED.test(raw);
		const read = unexpanded ? bad(NOT_REPLACED) : readLine(raw, number, platform);
		if (read.ok) entries.push(read.value);
		for (const { column, message } of faultsOf(read)) problems.push({
			code: unexpanded ? "ERR_INPUT_UNEXPANDED" : "ERR_GRAMMAR",
			message: `secrets, line ${number}, column ${column}: ${message}${/[.?]$/.test(message) ? "" : "."}`
		});
	}
	return {
		entries,
		problems
	};
}
function readLine(raw, line, platform) {
	const control = raw.search(CONTROL_BUT_TAB);
	if (control >= 0) return bad({
		column: control + 1,
		message: "control characters have no place here"
	});
	const cut = cutLine(raw);
	return cut.ok ? readEntry(cut.value, line, platform) : cut;
}
function readEntry(cut, line, platform) {
	const reference = readReference(cut);
	const { options, faults } = readOptions(cut.options);
	const destination = readDestination(cut.destination, reference.ok && reference.value.key === void 0, platform);
	if (!reference.ok || !destination.ok) return bad(...faultsOf(reference), ...faultsOf(destination), ...faults);
	const entry = {
		...reference.value,
		line,
		destination: destination.value,
		options
	};
	const misfit = misfitOf(entry);
	const all = misfit === void 0 ? faults : [...faults, faultAt(cut.object, misfit)];
	return all.length === 0 ? good(entry) : bad(...all);
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
function withoutSecrets(raw) {
	return {
		...raw,
		secrets: "*",
		"secrets-file": void 0
	};
}
function readSecretsText(reader) {
	const path = reader.text("secrets-file");
	if (path === void 0) return reader.lines("secrets");
	if (reader.has("secrets")) {
		reader.report("ERR_INPUT_CONFLICT", "Give the input secrets or secrets-file, not both.");
		return;
	}
	const file = readList(path);
	if (file.fault !== void 0) {
		const shown = JSON.stringify(printable(path));
		reader.report("ERR_FILE", `The file ${shown} of the input secrets-file ${FAULTS[file.fault]}`);
	}
	return file.text;
}
function readList(path) {
	let bytes;
	try {
		if (isOutside(path)) return { fault: "outside" };
		bytes = readRegularFile(path, MAX_HANDWRITTEN_BYTES);
	} catch {
		return { fault: "missing" };
	}
	if (typeof bytes === "string") return { fault: bytes };
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
	} catch {
		return { fault: "not-utf-8" };
	}
}
function isOutside(path) {
	const way = (0, node_path.relative)((0, node_fs.realpathSync)("."), (0, node_fs.realpathSync)(path));
	return way === ".." || way.startsWith(`..${node_path.sep}`) || (0, node_path.isAbsolute)(way);
}
const FAULTS = {
	missing: "does not exist or cannot be read. A relative path begins at the working directory, and a workflow must check the repository out first.",
	outside: "lies outside the working directory. Give the path of a file below it.",
	special: "is a directory, a pipe or a device. Give the path of a file.",
	"too-large": "is larger than 1 MiB. Name only what the job needs.",
	"not-utf-8": "is not UTF-8. Save it as UTF-8 (in Windows PowerShell: Out-File -Encoding utf8)."
};
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
function cleanupFailureOf(raw) {
	return raw["cleanup-failure"]?.trim().toLowerCase() === "fail" ? "fail" : "warn";
}
function parseInputs(raw, platform, context) {
	const reader = new InputReader(withConnection(raw, context), platform);
	const inputs = {
		...readVaultInputs(reader, raw, context),
		entries: readEntries(reader, platform),
		read: reader.choice("read", [
			"auto",
			"application",
			"list",
			"each"
		]),
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
		dryRun: reader.boolean("dry-run"),
		notices: []
	};
	reader.finish();
	const notices = [
		...reader.unknown("load"),
		...idleNotices(inputs),
		...aliasNotices(inputs.entries, raw, platform)
	];
	return {
		...inputs,
		notices
	};
}
function idleNotices({ provision, entries, ...inputs }) {
	if (provision) return entries.some(({ kind }) => kind === "provisioned") ? [] : ["The input provision is true, but secrets names nothing of it, such as provisioned#KEY."];
	return [
		"podName",
		"deploy",
		"namespace"
	].filter((name) => inputs[name]).length === 0 ? [] : ["The inputs pod-name, deploy and namespace have an effect only with provision: true."];
}
function aliasNotices(entries, raw, { outputs, title }) {
	const asked = raw["export-to"]?.trim().toLowerCase() === "output" || entries.some(({ destination }) => destination?.kind === "output");
	if (outputs !== "alias" || !asked) return [];
	return [`output: is the same as env: here, because ${title} has no outputs.`];
}
function readEntries(reader, platform) {
	const text = readSecretsText(reader);
	if (text === void 0) return [];
	const { entries, problems } = parseSecrets(text, platform);
	reader.problems.push(...problems);
	if (entries.length === 0 && problems.length === 0) reader.report("ERR_INPUT_MISSING", "The input secrets names nothing to fetch. Give one entry a line, such as team/shop/db#password -> DB_PASSWORD, or * for every key of every secret.");
	return entries;
}
function readExportTo(reader, platform) {
	const kind = reader.choice("export-to", ["output", "env"]);
	if (kind === "env" || platform.outputs === "own") return kind;
	if (platform.outputs === "none") reader.refuse("export-to", `cannot be output on ${platform.title}, which has no outputs`);
	return "env";
}
function readPrefix(reader) {
	const prefix = reader.text("prefix") ?? "";
	if (!/^([A-Za-z_][A-Za-z0-9_]*)?$/.test(prefix)) reader.refuse("prefix", "must be letters, digits and _, and not begin with a digit");
	return prefix;
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
		ca: given(inputs.caCertificate, (text) => readCertificates("ca-certificate", load$2("ca-certificate", text))),
		client: given(inputs.clientCertificate, (text) => readIdentity(text, inputs.clientKey?.reveal(), hide)),
		decryptionKey: given(inputs.decryptionKey?.reveal(), (text) => readDecryptionKey(text, hide))
	};
	throwProblems(problems);
	return material;
}
const BEGIN$1 = "-----BEGIN ";
function load$2(input, textOrPath) {
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
	const content = load$2(input, textOrPath).toString();
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
	const content = load$2("client-certificate", certificate);
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
	const text = variable(environment, "HTTPS_PROXY");
	if (text === "" || vault.href === "") return void 0;
	const { hostname, port, protocol } = new URL(vault.href);
	if (protocol !== "https:" || isLoopback(hostname)) return void 0;
	if (isExempt(hostname, port || "443", variable(environment, "NO_PROXY"))) return void 0;
	const address = text.includes("://") ? text : `http://${text}`;
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || !isDecodable(address)) throw new SenhaseguraError("ERR_INPUT_INVALID", "The variable HTTPS_PROXY of the environment is no address of an HTTP proxy, such as http://proxy.example.com:3128.");
	const url = new URL(address);
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
		if (entry === "*" || `[${entry}]` === hostname) return true;
		const [, name = "", only] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(entry) ?? [];
		if (name === "" || only !== void 0 && only !== port) return false;
		return hostname === name || hostname.endsWith(`.${name}`);
	});
}
function secretsOf({ username, password }) {
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
const PLAIN$1 = /[ !#-[\]-\uffff]*/y;
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
	return new Parser(text, limits.depth ?? 32).parse();
}
var Parser = class {
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
			value += this.#match(PLAIN$1, "");
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
	return error === "invalid_client" || status === 401 ? refusal$1("ERR_AUTH", `${text}. Check client-id and client-secret, and that the authorization is active.`) : refusal$1("ERR_VAULT", `${text}.`);
}
function gatewayRefusal(status, message, quote) {
	if (message === NO_ROUTE_TEXT) return {
		...refusal$1("ERR_GATEWAY", `${quote(message)} (HTTP ${status}). It means a wrong url or api-prefix, a resource not granted to the authorization, an address outside its allowed IPs, or a token that is no longer accepted.`),
		noRoute: true,
		unknownRoute: true
	};
	const said = message === void 0 ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
	if (status === 404) return {
		...refusal$1("ERR_VAULT", `${said}.`),
		unknownRoute: true
	};
	if (status === 401) return refusal$1("ERR_AUTH", `${said}. Check client-id and client-secret.`);
	if (status === 403) return refusal$1("ERR_FORBIDDEN", `${said}. ${GRANT}`);
	if (status === 429) return refusal$1("ERR_RATE_LIMITED", `${said}.`);
	if (status >= 502 && status <= 504) return refusal$1("ERR_UNAVAILABLE", `${said}. The vault or its gateway is not available at the moment.`);
	return refusal$1("ERR_VAULT", `${said}.`);
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
		...refusal$1("ERR_FORBIDDEN", `${said}. ${GRANT}`),
		domainCode
	};
	if (status === 401) return {
		...refusal$1("ERR_AUTH", `${said}. Check that the authorization is active.`),
		domainCode
	};
	if (status === 429 || status >= 502 && status <= 504) return {
		...gatewayRefusal(status, message, quote),
		domainCode
	};
	const unknownRoute = NO_RESOURCE_TEXT.test(message ?? "");
	return {
		...refusal$1("ERR_VAULT", `${said}.`),
		domainCode,
		unknownRoute
	};
}
function refusal$1(code, text) {
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
const MAX_SECRETS$1 = 1e4;
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
	if (secrets.items.length > MAX_SECRETS$1) throw unexpected(`holds more than ${MAX_SECRETS$1} secrets`);
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
const PREFIXES = ["iso", "api"];
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
	return PREFIXES.flatMap((prefix) => paths.filter(([module = ""]) => session.mayServe(prefix, module)).map((path) => ({
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
	].map(([name, value]) => [encode$2(name), encode$2(value)]).sort(([a, x], [b, y]) => compare(a, b) || compare(x, y)).map((pair) => pair.join("=")).join("&");
	const text = [
		request.method,
		url.origin + url.pathname,
		parameters
	].map(encode$2).join("&");
	const key = [consumer.clientSecret, token.secret].map((one) => encode$2(one.reveal())).join("&");
	const signature = (0, node_crypto.createHmac)("sha1", key).update(text).digest("base64");
	return `OAuth ${[...oauth, ["oauth_signature", signature]].map(([name, value]) => `${name}="${encode$2(value)}"`).join(", ")}`;
}
function encode$2(text) {
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
async function settleAll(tasks, limit) {
	const results = [];
	const waiting = tasks.entries();
	const worker = async () => {
		for (const [index, task] of waiting) [results[index]] = await Promise.allSettled([task()]);
	};
	await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, worker));
	return results;
}
function insideSingleQuotes(text) {
	return text.replaceAll("'", "'\\''");
}
function shellQuoted(text) {
	return `'${insideSingleQuotes(text)}'`;
}
function powershellQuoted(text) {
	if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
	return `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${Buffer.from(text).toString("base64")}'))`;
}
function journalCommand(path, windows) {
	return command(["--journal", path], windows);
}
function leaseCommand({ podName, deploy, namespace, secretIds }, { windows, journalFile }) {
	if (secretIds.length === 0) return journalFile === void 0 ? void 0 : journalCommand(journalFile, windows);
	const identity = [
		"--pod-name",
		podName,
		"--deploy",
		deploy,
		"--namespace",
		namespace
	];
	const ids = secretIds.flatMap((id) => ["--secret-id", id]);
	return command([...identity, ...ids], windows);
}
function custodyCommand(ref, { windows }) {
	return command(["--custody", ref], windows);
}
function command(words, windows) {
	return [
		"senhasegura",
		"cleanup",
		...words.map((word) => PLAIN.test(word) ? word : quote(word, windows))
	].join(" ");
}
const PLAIN = /^[\w+:./-]+$/;
function quote(word, windows) {
	return windows ? powershellQuoted(word) : shellQuoted(word);
}
const MAX_TEXT = 100;
function leaseOf(identity, objects) {
	const { podName, deploy, namespace } = identity;
	return {
		podName,
		deploy,
		namespace,
		secretIds: objects.flatMap(({ id }) => id === void 0 || id.length > MAX_TEXT ? [] : [id]),
		expiration: objects.find(({ expiration }) => expiration !== void 0)?.expiration?.slice(0, MAX_TEXT)
	};
}
var Journal = class {
	#save;
	#data;
	constructor(data, save) {
		this.#data = data;
		this.#save = save;
		save(data);
	}
	get data() {
		return this.#data;
	}
	get isEmpty() {
		const { files, leases, custodies } = this.#data;
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
		const lease = {
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
		const data = {
			...this.#data,
			...change
		};
		this.#save(data);
		this.#data = data;
	}
};
const NO_FOLLOW = node_fs.constants.O_NOFOLLOW ?? 0;
const SCRUB_BYTES = 65536;
function overwriteFile(path, made) {
	withFile(path, node_fs.constants.O_RDONLY, made, (file) => (0, node_fs.fchmodSync)(file, 384));
	return withFile(path, node_fs.constants.O_RDWR, made, (file) => {
		const { size } = (0, node_fs.fstatSync)(file);
		const zeros = Buffer.alloc(Math.min(size, SCRUB_BYTES));
		for (let at = 0; at < size;) at += (0, node_fs.writeSync)(file, zeros, 0, Math.min(zeros.length, size - at), at);
		(0, node_fs.fsyncSync)(file);
		(0, node_fs.ftruncateSync)(file);
	});
}
function withFile(path, flags, made, work) {
	if (!made.has(inodeOf((0, node_fs.lstatSync)(path, { bigint: true })))) return false;
	const file = (0, node_fs.openSync)(path, flags | NO_FOLLOW);
	try {
		const isMade = made.has(inodeOf((0, node_fs.fstatSync)(file, { bigint: true })));
		if (isMade) work(file);
		return isMade;
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function inodeOf({ dev, ino }) {
	return `${BigInt.asUintN(32, dev)}:${ino}`;
}
function isSameFile(one, other) {
	const status = (0, node_fs.statSync)(one, {
		bigint: true,
		throwIfNoEntry: false
	});
	return status !== void 0 && inodeOf(status) === inodeOf((0, node_fs.statSync)(other, { bigint: true }));
}
function errnoOf(error) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	return typeof code === "string" && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : void 0;
}
const TRIES = 20;
const PAUSE_MS$1 = 50;
const HELD = /* @__PURE__ */ new Set([
	"EBUSY",
	"EPERM",
	"EACCES",
	"ENOTEMPTY"
]);
var Patience = class {
	#pause;
	#triesLeft = TRIES;
	constructor(pause = holdStill) {
		this.#pause = pause;
	}
	until(attempt) {
		for (;;) try {
			return attempt();
		} catch (error) {
			if (!HELD.has(errnoOf(error) ?? "") || this.#triesLeft === 0) throw error;
			this.#triesLeft -= 1;
			this.#pause(PAUSE_MS$1);
		}
	}
};
function holdStill(ms) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
const NAME$1 = /^set_(env|output)_[\w-]+$/;
function scrubCommandFile(temporaryDirectory, path) {
	if (!emptyCommandFile(temporaryDirectory, path)) return;
	try {
		new Patience().until(() => (0, node_fs.unlinkSync)(path));
	} catch {}
}
function emptyCommandFile(temporaryDirectory, path) {
	if (temporaryDirectory === void 0 || !NAME$1.test((0, node_path.basename)(path))) return false;
	try {
		const { native } = node_fs.realpathSync;
		const status = (0, node_fs.lstatSync)(path, { bigint: true });
		if (!isBelow(native(temporaryDirectory), native((0, node_path.dirname)(path))) || !status.isFile() || status.nlink !== 1n) return false;
		return new Patience().until(() => overwriteFile(path, /* @__PURE__ */ new Set([inodeOf(status)])));
	} catch {
		return false;
	}
}
function isBelow(directory, other) {
	const way = (0, node_path.relative)(directory, other);
	return way !== "" && way.split(node_path.sep)[0] !== ".." && !(0, node_path.isAbsolute)(way);
}
function writeNewFile(path, content, mode = 384) {
	const bytes = typeof content === "string" ? Buffer.from(content) : content;
	const { O_CREAT, O_EXCL, O_WRONLY } = node_fs.constants;
	const file = (0, node_fs.openSync)(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, 384);
	try {
		for (let at = 0; at < bytes.length;) at += (0, node_fs.writeSync)(file, bytes, at);
		if (mode !== 384) (0, node_fs.fchmodSync)(file, mode);
		return inodeOf((0, node_fs.fstatSync)(file, { bigint: true }));
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
const NAME = /^senhasegura-[0-9a-f]{32}$/;
function choosePrivateDirectory(temporaryDirectory) {
	return guarded("written", () => (0, node_path.join)((0, node_fs.realpathSync)(temporaryDirectory), newName()));
}
function writeJournalFile(text, temporaryDirectory) {
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	return guarded("written", () => {
		const path = newJournalPath((0, node_fs.realpathSync)(temporaryDirectory));
		writeNewFile(path, text);
		return path;
	});
}
function newJournalPath(directory) {
	return (0, node_path.join)(directory, `${newName()}.journal`);
}
function noTemporaryDirectory() {
	return new SenhaseguraError("ERR_PLATFORM", "The runner names no temporary directory, so there is no place for secret files.");
}
function newName() {
	return `senhasegura-${(0, node_crypto.randomBytes)(16).toString("hex")}`;
}
function writePrivateFiles(directory, files, protect = () => {}) {
	return guarded("written", () => {
		(0, node_fs.mkdirSync)(directory, { mode: 448 });
		try {
			protect(directory);
			return files.map((file) => {
				const path = (0, node_path.join)(directory, file.path);
				makeParents(directory, (0, node_path.dirname)(path));
				return writeNewFile(path, file.content.reveal(), file.mode);
			});
		} catch (error) {
			(0, node_fs.rmSync)(directory, {
				recursive: true,
				force: true
			});
			throw error;
		}
	});
}
function removePrivateFiles(temporaryDirectory, { directory, inodes }) {
	guarded("removed", () => {
		const name = (0, node_path.basename)(directory);
		if (!isSameFile((0, node_path.dirname)(directory), temporaryDirectory) || !NAME.test(name)) throw refused("the directory for secret files is not one that this product makes");
		const path = (0, node_path.join)((0, node_fs.realpathSync)(temporaryDirectory), name);
		const status = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
		if (status === void 0) return;
		if (!status.isDirectory() || isForeign(status.uid)) throw refused("the directory for secret files was replaced by something else");
		const patience = new Patience();
		const overwritten = overwriteAll(path, new Set(inodes), patience);
		patience.until(() => (0, node_fs.rmSync)(path, {
			recursive: true,
			force: true
		}));
		if (!overwritten) throw refused("one of them was deleted without being overwritten");
	});
}
function isForeign(owner) {
	try {
		const { uid } = (0, node_os.userInfo)();
		return uid >= 0 && owner !== uid;
	} catch {
		return false;
	}
}
function overwriteAll(directory, made, patience) {
	let all = true;
	for (const path of filesBelow(directory)) try {
		patience.until(() => overwriteFile(path, made));
	} catch {
		all = false;
	}
	return all;
}
function* filesBelow(directory) {
	for (const entry of (0, node_fs.readdirSync)(directory, { withFileTypes: true })) {
		const path = (0, node_path.join)(directory, entry.name);
		if (entry.isDirectory()) yield* filesBelow(path);
		else if (entry.isFile()) yield path;
	}
}
function makeParents(directory, parent) {
	let path = directory;
	for (const segment of (0, node_path.relative)(directory, parent).split(node_path.sep).filter(Boolean)) {
		path = (0, node_path.join)(path, segment);
		if ((0, node_fs.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() !== true) (0, node_fs.mkdirSync)(path, { mode: 448 });
	}
}
function guarded(done, work) {
	try {
		return work();
	} catch (error) {
		if (error instanceof SenhaseguraError) throw error;
		throw refused(`secret files could not be ${done} (${errnoOf(error) ?? "unknown"})`);
	}
}
function refused(why) {
	return new SenhaseguraError("ERR_FILE", `Secret files live in a private directory below the runner's temporary directory, and ${why}.`);
}
async function giveBack$1(journal, vault, place) {
	const { leases, custodies } = journal.data;
	const { temporaryDirectory } = place;
	for (const path of journal.data.handover) scrubCommandFile(temporaryDirectory, path);
	const files = giveBackFiles(journal, temporaryDirectory);
	const remote = await settleAll([...leases.map((lease) => async () => giveBackLease(journal, vault, lease, place)), ...custodies.map((ref) => async () => giveBackCustody(journal, vault, ref, place))], 16);
	return [...files, ...remote.flatMap((one) => one.status === "fulfilled" ? [one.value] : [])];
}
function giveBackFiles(journal, temporaryDirectory) {
	const { files } = journal.data;
	if (files === void 0) return [];
	const name = `the secret files in ${files.directory}`;
	try {
		if (temporaryDirectory === void 0) throw noTemporaryDirectory();
		removePrivateFiles(temporaryDirectory, files);
		journal.removedFiles();
		return [{
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
async function giveBackLease(journal, vault, lease, place) {
	let known = lease;
	try {
		if (lease.secretIds.length === 0) known = await askAgain(journal, vault(), lease);
		const results = await settleAll(known.secretIds.map((id) => async () => vault().deprovision(known, id)), 16);
		const failed = results.find((result) => result.status === "rejected");
		if (failed !== void 0) throw failed.reason;
		journal.gaveBackLease(known);
		const given = results.some((one) => one.status === "fulfilled" && one.value === "given-back");
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
			reason: withoutId(known, reasonOf(error)),
			byHand: leaseCommand(known, place),
			expiration: known.expiration
		};
	}
}
async function askAgain(journal, vault, lease) {
	const objects = await vault.provision(lease);
	const known = leaseOf(lease, objects);
	journal.lent(known);
	if (known.secretIds.length < objects.length) throw new SenhaseguraError("ERR_CLEANUP", "The vault does not name the id of the secret.");
	return known;
}
async function giveBackCustody(journal, vault, custody, place) {
	const name = `custody of ${custody}`;
	const ref = custody.replace(/^pam-(credential|key):/, "");
	try {
		const result = await vault().releaseCustody(ref);
		journal.gaveBackCustody(custody);
		return {
			kind: "custody",
			name,
			result
		};
	} catch (error) {
		const byHand = custodyCommand(ref, place);
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
function withoutId({ secretIds }, reason) {
	if (secretIds.length > 0) return reason;
	return `${reason} Its secret id isn't known: a journal finds it (senhasegura cleanup --journal FILE), and so does the vault, by the pod-name.`;
}
function reasonOf(error) {
	return error instanceof SenhaseguraError ? error.message : "an unexpected error";
}
const BUDGET_MS = 6e4;
const AFTER_CANCEL_MS = 5e3;
async function giveBackClaim({ data, inputs }, { platform, runtime }, masks, { file, save = () => {} } = {}) {
	const ended = new AbortController();
	const deadline = AbortSignal.timeout(BUDGET_MS);
	const signal = AbortSignal.any([deadline, someTimeAfter(runtime, ended.signal)]);
	let connection;
	const vault = () => (connection ??= connect(inputs, platform, {
		...runtime,
		signal
	}, masks)).vault;
	try {
		const outcomes = await giveBack$1(new Journal(data, save), vault, {
			...runtime,
			journalFile: file
		});
		return deadline.aborted ? outcomes.map(tooLate) : outcomes;
	} finally {
		ended.abort();
		connection?.close();
	}
}
function someTimeAfter({ signal, delay }, ended) {
	const later = new AbortController();
	const wait = () => {
		delay(AFTER_CANCEL_MS, ended).then(() => later.abort(), () => {});
	};
	if (signal?.aborted === true) wait();
	else signal?.addEventListener("abort", wait, {
		once: true,
		signal: ended
	});
	return later.signal;
}
function tooLate(outcome) {
	if (outcome.result !== "failed" || outcome.kind === "files") return outcome;
	return {
		...outcome,
		reason: `The ${BUDGET_MS / 1e3} s for giving back were over.`
	};
}
const VERSION = "v1";
function sealJournal(data, clientSecret) {
	const body = JSON.stringify(data);
	return `${VERSION}.${authenticate(body, clientSecret)}.${body}`;
}
function readSealedJournal(text) {
	const [, mac, body] = /^v1\.([0-9a-f]{64})\.(\{.*)/s.exec(text) ?? [];
	if (mac === void 0 || body === void 0) throw damaged();
	try {
		return {
			data: readJournal(parseJson(body)),
			verify: (clientSecret) => (0, node_crypto.timingSafeEqual)(Buffer.from(mac), Buffer.from(authenticate(body, clientSecret)))
		};
	} catch {
		throw damaged();
	}
}
function authenticate(body, clientSecret) {
	const key = (0, node_crypto.createHmac)("sha256", clientSecret.reveal()).update(`senhasegura-action journal ${VERSION}`).digest();
	return (0, node_crypto.createHmac)("sha256", key).update(body).digest("hex");
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
	if (node === void 0) return void 0;
	return {
		directory: text(member(node, "directory")),
		inodes: list(node, "inodes").map(text)
	};
}
function member(node, name) {
	return node.kind === "object" ? node.members.get(name) : void 0;
}
function list(node, name) {
	const found = member(node, name);
	if (found?.kind !== "array") throw damaged();
	return found.items;
}
function text(node) {
	if (node?.kind !== "string") throw damaged();
	return node.value;
}
function optionalText(node, name) {
	const found = member(node, name);
	return found === void 0 ? void 0 : text(found);
}
function damaged() {
	return new SenhaseguraError("ERR_STATE", "Nothing was given back, because the journal is damaged, or isn't one. The log of main names what the job was lent.");
}
async function openLending(plan, inputs, platform, runtime) {
	const { commandFiles } = platform;
	const lends = takesSomething(plan) || !inputs.cleanup;
	if (!lends && commandFiles.length === 0) return NOTHING_LENT;
	const job = lends ? await runtime.identifyJob() : void 0;
	const lease = job === void 0 ? NO_LEASE : nameLease(inputs, job, runtime.randomHex(4));
	const seal = (data) => sealJournal(data, inputs.credentials.clientSecret);
	const journal = new Journal({
		url: inputs.url.href,
		job: job === void 0 ? "" : jobName(job),
		leg: inputs.jobLeg,
		files: void 0,
		handover: commandFiles,
		leases: [],
		custodies: []
	}, (data) => platform.saveState(bounded(seal(data))));
	if (plan.needs.provisioned) platform.info(`Asking for an ephemeral credential: pod-name ${lease.podName}, deploy ${lease.deploy}, namespace ${lease.namespace}`);
	return {
		journal,
		lease,
		seal: () => seal(journal.data)
	};
}
function entrustJournal({ seal }, platform, runtime) {
	const path = writeJournalFile(seal(), runtime.temporaryDirectory);
	platform.exportPath("output", "journal", path);
	platform.saveState("");
}
const MAX_STATE_BYTES = 12e4;
function bounded(state) {
	if (Buffer.byteLength(state) <= MAX_STATE_BYTES) return state;
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
		deploy: inputs.deploy ?? (nameable(workflow) || UNNAMED),
		namespace: inputs.namespace ?? (nameable(repository) || UNNAMED)
	};
}
const NO_LEASE = {
	podName: "",
	deploy: "",
	namespace: ""
};
const NOTHING_LENT = {
	journal: void 0,
	lease: NO_LEASE,
	seal: () => ""
};
const UNNAMED = "unnamed";
function nameable(text) {
	const name = text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	if (name !== "" || text.trim() === "") return name;
	return `name-${(0, node_crypto.createHash)("sha256").update(text).digest("hex").slice(0, 12)}`;
}
function takesSomething({ needs, entries }) {
	return needs.provisioned || needs.pamCredentials.length > 0 || needs.pamKeys.length > 0 || entries.some(({ destination }) => destination?.kind === "file");
}
async function claim(state, step, whose) {
	const sealed = unsealed(state);
	if (sealed.kind === "refusal") return sealed;
	try {
		const found = fitInputs(sealed, step);
		if (found.kind === "refusal" || whose === "any-job") return found;
		return await isOfThisJob(found, step) ? found : refusal("belongs to another job", sealed.data);
	} catch (error) {
		return refusal(unchecked(error), sealed.data);
	}
}
function unclaimed(reason, state) {
	const sealed = unsealed(state);
	return sealed.kind === "refusal" ? sealed : refusal(unchecked(reason), sealed.data);
}
function unsealed(state) {
	try {
		return {
			kind: "sealed",
			...readSealedJournal(state)
		};
	} catch (error) {
		if (!(error instanceof SenhaseguraError)) throw error;
		return {
			kind: "refusal",
			error,
			lendsNothing: false
		};
	}
}
function fitInputs({ data, verify }, step) {
	let why;
	for (const candidate of candidates(step.raw)) try {
		const inputs = parseInputs(candidate, step.platform, step.context);
		const isOurs = verify(inputs.credentials.clientSecret);
		if (isOurs && data.url === inputs.url.href) return {
			kind: "claim",
			data,
			inputs
		};
		why = isOurs ? "belongs to another vault" : "was not written with this client secret";
	} catch (error) {
		why ??= unchecked(error);
	}
	return refusal(why ?? "cannot be checked", data);
}
async function isOfThisJob({ data, inputs }, { runtime }) {
	if (data.job === "") return true;
	return (data.leg === inputs.jobLeg || inputs.jobLeg === "" || data.leg === "") && data.job === jobName(await runtime.identifyJob());
}
function candidates(raw) {
	return [
		raw,
		Object.fromEntries(Object.entries(raw).filter(([name]) => !CONNECTION.has(name))),
		{}
	].map(withoutSecrets);
}
const CONNECTION = /* @__PURE__ */ new Set([
	"url",
	"client-id",
	"client-secret"
]);
function refusal(why, data) {
	const { files, leases, custodies } = data;
	return {
		kind: "refusal",
		error: new SenhaseguraError("ERR_STATE", `Nothing was given back, because the journal of this job ${why.replace(/\.$/, "")}. ${namesOf(data)}`),
		lendsNothing: files === void 0 && leases.length + custodies.length === 0
	};
}
function unchecked(reason) {
	return `cannot be checked. ${problemsOf(reason).map(({ message }) => message).join(" ")}`;
}
function namesOf({ files, leases, custodies }) {
	const names = [
		...leases.map(({ podName, secretIds }) => `ephemeral credential of pod-name ${podName} (secret id ${secretIds.join(", ") || "unknown"})`),
		...custodies.map((name) => `custody of ${name}`),
		...files === void 0 ? [] : [`the files in ${files.directory}`]
	];
	const shown = names.slice(0, 20).map((name) => printable(name, 200));
	return names.length === 0 ? "It names nothing." : `It names: ${shown.join("; ")}.`;
}
const MAX_ROWS = 200;
function loadedLines(secrets) {
	const rows = secrets.slice(0, MAX_ROWS).map(({ label, placement }) => [describePlacement(placement), printable(label)]);
	const width = Math.max(0, ...rows.map(([placement]) => placement?.length ?? 0));
	const lines = rows.map(([placement = "", source = ""]) => `  ${placement.padEnd(width)}  <-  ${source}`);
	return secrets.length > MAX_ROWS ? [...lines, `  … and ${secrets.length - MAX_ROWS} more`] : lines;
}
function loadedMarkdown(secrets, vaultHost, bare = /* @__PURE__ */ new Set()) {
	const rows = secrets.map((secret) => {
		const { label, placement, maskPolicy, expiration } = secret;
		const hidden = bare.has(secret) ? "no (too short)" : "yes";
		const masked = maskPolicy === "none" ? "no (nomask)" : hidden;
		return [
			describePlacement(placement),
			label,
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
	const { kind, name, result, reason, byHand, expiration } = outcome;
	const what = printable(name, 300);
	switch (result) {
		case "given-back": return `${DONE[kind]} ${what}${changeOf(outcome)}`;
		case "nothing-left": return `Nothing left to give back of ${what}`;
		case "failed": {
			const end = expiration === void 0 ? "" : ` It ends by itself at ${printable(expiration)}.`;
			const later = byHand === void 0 ? "" : ` To give it back later: ${printable(byHand, 1e4)}`;
			return `Not given back: ${what}.${reason === void 0 ? "" : ` ${reason}`}${end}${later}`;
		}
	}
}
function tellOutcomes(outcomes, say) {
	for (const outcome of outcomes) (outcome.result === "failed" ? say.failed : say.info)(outcomeLine(outcome));
	return outcomes.filter(({ result }) => result === "failed").length;
}
function outcomesMarkdown(outcomes) {
	return markdownTable("Secrets given back", [
		"What",
		"Result",
		"Why"
	], outcomes.map((outcome) => [
		outcome.name,
		outcome.result === "given-back" ? `${DONE[outcome.kind]}${changeOf(outcome)}` : RESULT[outcome.result],
		outcome.reason ?? ""
	]));
}
const RESULT = {
	"nothing-left": "Nothing left to give back",
	failed: "NOT given back"
};
const DONE = {
	lease: "Deprovisioned",
	custody: "Released",
	files: "Deleted"
};
function changeOf({ kind, name }) {
	if (kind !== "custody" || name.includes("pam-key:")) return "";
	return "; the vault changes its password now where the credential's policy says so";
}
function describePlacement(placement) {
	return placement.kind === "file" ? `file:${placement.path} (path in ${placement.pathName})` : `${placement.kind}:${placement.name}`;
}
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
	return encode$1(bytes, alignment, alphabet).slice(firstOwn(alignment), Math.floor(bits / BITS_PER_CHARACTER));
}
function base64End(bytes, alignment) {
	return encode$1(bytes, alignment, "base64").slice(firstOwn(alignment));
}
function base64Lines(bytes, width) {
	const core = base64Core(bytes, 0, "base64");
	const lines = [];
	if (core.length <= width) return lines;
	for (let at = 0; at < core.length; at += width) lines.push(core.slice(at, at + width));
	return lines;
}
function encode$1(bytes, alignment, alphabet) {
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
	return sourceOf$1(divide(value, policy), derives, VALUE_PARTS);
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
function sourceOf$1({ value, whole, parts, policy }, derives, masked) {
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
	throwProblems([...divided.values()].flatMap(({ secret, value }) => tooMany$1(secret, value)));
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
function tooMany$1({ label }, { parts, masked }) {
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
	const sources = divided.map(({ value }) => sourceOf$1(value, derives, value.masked));
	const plain = /* @__PURE__ */ new Set([...sources.flatMap((source) => source.plain), ...divided.flatMap(({ alsoMask }) => alsoMask.flatMap((text) => sourceOf$1(text, derives, text.masked).plain))]);
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
function jsonOutput(secrets) {
	const members = secrets.flatMap(({ placement, value }) => placement.kind === "output" ? [[placement.name, value.reveal()]] : []);
	return branded({
		label: "json",
		placement: {
			kind: "output",
			name: "json"
		},
		value: new Redacted(JSON.stringify(Object.fromEntries(members))),
		maskPolicy: "full",
		expiration: void 0
	});
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
async function cleanUp(state, step) {
	const masks = hideInputs(step);
	masks.finish();
	const claimed = await claim(state, step, "this-job");
	if (claimed.kind === "refusal") return reportRefusal(claimed, step);
	const outcomes = await giveBackClaim(claimed, step, masks);
	report$1(outcomes, step);
	return outcomes.every(({ result }) => result !== "failed");
}
function reportUnprepared(reason, state, step) {
	return reportRefusal(unclaimed(reason, state), step);
}
function reportRefusal({ error, lendsNothing }, { raw, platform }) {
	if (lendsNothing) return true;
	if (cleanupFailureOf(raw) === "fail") throw error;
	for (const { message } of error.problems) platform.warning(message);
	return false;
}
function report$1(outcomes, { raw, platform }) {
	const failures = [];
	tellOutcomes(outcomes, {
		info: (line) => platform.info(line),
		failed: (message) => failures.push({
			code: "ERR_CLEANUP",
			message
		})
	});
	if (outcomes.length > 0) platform.summary(outcomesMarkdown(outcomes));
	const [first, ...rest] = failures;
	if (first === void 0) return;
	if (cleanupFailureOf(raw) === "fail") throw new ProblemsError([first, ...rest]);
	for (const { message } of [first, ...rest]) platform.warning(message);
}
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:[.:]|$)/i;
function isWindowsDevice(name) {
	return DEVICE.test(name);
}
function isNoWindowsName(name) {
	return isWindowsDevice(name) || /[. ]$/.test(name);
}
async function fetchObjects(plan, context) {
	const { vault, journal, lease } = context;
	const { needs } = plan;
	const kept = keptObjects(plan);
	const read = await allOf([
		...secretReads(needs, vault),
		...needs.pamInfos.map((ref) => async () => vault.readInformation(ref)),
		...needs.certificates.map(({ id, keys }) => async () => vault.readCertificate(id, keys)),
		...safeReads(needs, vault, false)
	], context.signal, async (ask) => ask(), needs.secrets?.way === "each" ? SINGLE_READS : 16);
	if (read.length === 0) await vault.logIn();
	const taken = await allOf([...needs.pamCredentials.map((ref) => ({
		name: `pam-credential:${ref}`,
		take: async () => vault.readCredential(ref)
	})), ...needs.pamKeys.map((ref) => ({
		name: `pam-key:${ref}`,
		take: async () => vault.readKey(ref)
	}))], context.signal, async ({ name, take }) => {
		const record = kept.has(name) ? void 0 : journal;
		record?.intendCustody(name);
		const object = await orForget(take(), () => record?.gaveBackCustody(name));
		if (object === void 0) record?.gaveBackCustody(name);
		return object;
	});
	const provisioned = needs.provisioned ? await provision(vault, journal, lease, kept.has(PROVISIONED)) : [];
	const last = await allOf(safeReads(needs, vault, true), context.signal, async (ask) => ask());
	return [
		...read.flat(),
		...taken,
		...provisioned,
		...last.flat()
	];
}
const SINGLE_READS = 8;
function secretReads({ secrets: need }, vault) {
	if (need === void 0) return [];
	return need.way === "each" ? need.identities.map((identity) => async () => vault.readSecret(identity)) : [async () => vault.readSecrets(need.way)];
}
async function fetchWithoutTaking(plan, vault, signal) {
	const needs = {
		...plan.needs,
		provisioned: false,
		pamCredentials: [],
		pamKeys: []
	};
	const lease = {
		podName: "",
		deploy: "",
		namespace: ""
	};
	return fetchObjects({
		...plan,
		needs
	}, {
		vault,
		journal: void 0,
		lease,
		signal
	});
}
function safeReads({ safeItems }, vault, withCode) {
	return safeItems.filter(({ hasCode }) => hasCode === withCode).map(({ kind, ref }) => async () => vault.readSafeItem(kind, ref));
}
const PROVISIONED = "provisioned:";
function keptObjects({ entries }) {
	const kept = entries.filter(({ options }) => options.keep);
	return new Set(kept.map(({ kind, ref }) => `${kind}:${ref ?? ""}`));
}
async function provision(vault, journal, lease, keep) {
	const record = keep ? void 0 : journal;
	record?.intendLease(lease);
	const objects = await orForget(vault.provision(lease), () => record?.gaveBackLease(lease));
	if (objects.length === 0) record?.gaveBackLease(lease);
	else record?.lent(leaseOf(lease, objects));
	return objects;
}
async function orForget(taking, forget) {
	try {
		return await taking;
	} catch (error) {
		const notSent = error instanceof TransportError && !error.sent;
		const refused = error instanceof VaultError && !error.again && [400, 403].includes(error.status);
		if (notSent || refused) forget();
		throw error;
	}
}
async function allOf(items, signal, work, most = 16) {
	let failed = false;
	const settled = await settleAll(items.map((item) => async () => {
		if (signal?.aborted === true) throw new SenhaseguraError("ERR_CANCELLED", "The job was cancelled.");
		if (failed) return void 0;
		try {
			return await work(item);
		} catch (error) {
			failed = true;
			throw error;
		}
	}), most);
	const rejected = settled.find((result) => result.status === "rejected");
	if (rejected !== void 0) throw rejected.reason;
	return settled.flatMap((result) => result.status === "fulfilled" && result.value !== void 0 ? [result.value] : []);
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const DANGEROUS = new Set(`
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
const DANGEROUS_PREFIXES = "BASH_FUNC_ LD_ DYLD_ GIT_CONFIG NPM_CONFIG_ COR_PROFILER CORECLR_PROFILER SENHASEGURA_";
function isValidName(name) {
	return VARIABLE_NAME.test(name);
}
function foldName(name) {
	return name.normalize("NFC").toUpperCase().normalize("NFC");
}
function dangerOf(name, kind, platform) {
	if (kind === "output") return void 0;
	const folded = foldName(name);
	const own = prefixOf(folded, platform.ownPrefixes);
	if (own !== void 0) return `names that begin with ${own} belong to the platform`;
	if (prefixOf(folded, DANGEROUS_PREFIXES) !== void 0 || DANGEROUS.has(folded)) return "a variable of this name makes programs run, load or trust something else";
}
function prefixOf(name, prefixes) {
	return prefixes.split(" ").find((prefix) => prefix !== "" && name.startsWith(prefix));
}
function reservationOf(name, kind, platform) {
	const folded = foldName(name);
	if (kind === "env") return platform.refusedVariables[folded];
	if (folded === "JOURNAL") return "the output journal is kept for the record of what was lent";
	if (folded === "JSON" && platform.jsonOutput) return "the output json is kept for all outputs as one JSON object";
}
function deriveName(key, { prefix, case: letters }) {
	const plain = key.replace(/[^A-Za-z0-9_]/gu, "_");
	const name = prefix + (letters === "upper" ? plain.toUpperCase() : plain);
	return /^\d/.test(name) ? `_${name}` : name;
}
function derivePathName(path) {
	return deriveName(path.slice(path.lastIndexOf("/") + 1), {
		prefix: "",
		case: "upper"
	});
}
const DEFAULT_MODE = 384;
function resolvePlacement(entry, key, naming) {
	const { destination, options } = entry;
	const kind = kindOf(destination?.kind ?? "default", naming);
	if (kind !== "file") {
		const name = nameOf$2(destination?.name, key, naming);
		return isValidName(name) ? {
			kind,
			name
		} : invalidName(name, entry, key, "Give another after ->.");
	}
	const path = (destination?.name ?? "").replace("*", () => fileName(key));
	const fault = faultOfPath(path);
	if (fault !== void 0) return {
		code: "ERR_DESTINATION",
		message: `secrets, line ${entry.line}: the file path${madeOf(entry, key)} ${fault}.`
	};
	const pathName = options.path ?? derivePathName(path);
	if (!isValidName(pathName)) return invalidName(pathName, entry, key, "Name the one for the path with | path=NAME.");
	return {
		kind,
		path,
		mode: options.mode ?? DEFAULT_MODE,
		pathName,
		pathKinds: naming.exportTo === "output" ? ["output", "env"] : ["env"],
		keep: options.keep
	};
}
function kindOf(asked, { exportTo, platform }) {
	return asked === "default" || asked === "output" && platform.outputs === "alias" ? exportTo : asked;
}
function checkPlacements(placements, platform) {
	const problems = [];
	const taken = /* @__PURE__ */ new Map();
	for (const named of placements) {
		problems.push(...refusalsOf(named, platform));
		const rivals = /* @__PURE__ */ new Set();
		for (const place of placesOf(named.placement)) {
			const other = taken.get(foldName(place));
			if (other === void 0) taken.set(foldName(place), named);
			else if (!rivals.has(other)) problems.push(collision(other, named, place));
			if (other !== void 0) rivals.add(other);
		}
	}
	return [...problems, ...filesInFiles(placements)];
}
function refusalsOf(named, platform) {
	return variablesOf(named.placement).flatMap(([kind, name]) => refusalOf(kind, name, named, platform));
}
function nameOf$2(asked, key, naming) {
	if (asked === void 0) return deriveName(key, naming);
	const [before = "", after] = asked.split("*");
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
	const segments = path.split("/");
	if (segments.some((segment) => segment === "..")) return "must not lead out of its directory (..)";
	if (path.startsWith("/")) return "must be relative";
	if (segments.some((segment) => segment === "" || segment === ".")) return "has an empty part";
	if (segments.some(isNoWindowsName)) return "has a part that Windows cannot have as a file name";
	return Buffer.byteLength(path) > 255 ? "is longer than 255 bytes" : void 0;
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
function variablesOf(placement) {
	return placement.kind === "file" ? placement.pathKinds.map((kind) => [kind, placement.pathName]) : [[placement.kind, placement.name]];
}
function refusalOf(kind, name, { entry: { line, options } }, platform) {
	const refused = `secrets, line ${line}: ${kind}:${name} is refused, because`;
	const reservation = reservationOf(name, kind, platform);
	if (reservation !== void 0) return [{
		code: kind === "env" ? "ERR_NAME_DANGEROUS" : "ERR_NAME_RESERVED",
		message: `${refused} ${reservation}. Choose another name.`
	}];
	const danger = options.allowDangerous ? void 0 : dangerOf(name, kind, platform);
	if (danger === void 0) return [];
	return [{
		code: "ERR_NAME_DANGEROUS",
		message: `${refused} ${danger}. Choose another name, or add | allow-dangerous if that is what you want.`
	}];
}
function placesOf(placement) {
	const variables = variablesOf(placement).map(([kind, name]) => `${kind}:${name}`);
	return placement.kind === "file" ? [`file:${placement.path}`, ...variables] : variables;
}
function collision(one, other, place) {
	const [first, second] = [one.entry.line, other.entry.line];
	return {
		code: "ERR_NAME_COLLISION",
		message: `secrets, ${first === second ? `line ${first}` : `lines ${first} and ${second}`}: ${one.text} and ${other.text} both end in ${place} (case does not count). ` + remedyOf(one, other, place)
	};
}
function remedyOf(one, other, place) {
	if (one.entry === other.entry) return one.entry.ref === void 0 ? "Write identity#* -> PREFIX_* for each secret, with a prefix of its own." : BY_KEY;
	return !place.startsWith("file:") && [one, other].some(isFile) ? "Name the variable for the path of a file with | path=NAME." : "Give one of them another name after ->.";
}
function isFile({ placement }) {
	return placement.kind === "file";
}
function filesInFiles(placements) {
	const files = placements.flatMap(({ placement, entry }) => placement.kind === "file" ? [{
		path: placement.path,
		line: entry.line
	}] : []);
	const lines = new Map(files.map(({ path, line }) => [foldName(path), line]));
	return files.flatMap(({ path, line }) => {
		const parents = path.split("/").slice(0, -1);
		const above = parents.map((_, index) => lines.get(foldName(parents.slice(0, index + 1).join("/")))).find((one) => one !== void 0);
		if (above === void 0) return [];
		return [{
			code: "ERR_NAME_COLLISION",
			message: `secrets, lines ${above} and ${line}: file:${path} lies below the file of line ${above}. Give one of them another path.`
		}];
	});
}
function policyOf({ key }, { onRefused }) {
	return (key === void 0 ? onRefused?.wildcard : onRefused?.written) ?? "fail";
}
function admit(named, platform) {
	const [refusal] = refusalsOf(named, platform);
	const policy = policyOf(named.entry, platform);
	if (refusal === void 0 || policy === "fail") return { named };
	if (policy === "skip") return { notice: `Left out: ${named.text}. ${refusal.message}` };
	const other = renamed(named);
	return refusalsOf(other, platform).length > 0 ? { named } : {
		named: other,
		notice: `Renamed to ${nameOf$1(other)}: ${named.text}. ${refusal.message}`
	};
}
function renamed(named) {
	const { placement } = named;
	return placement.kind === "file" ? {
		...named,
		placement: {
			...placement,
			pathName: `_${placement.pathName}`
		}
	} : {
		...named,
		placement: {
			...placement,
			name: `_${placement.name}`
		}
	};
}
function nameOf$1({ placement }) {
	return placement.kind === "file" ? placement.pathName : placement.name;
}
function entryRemarks(entries, leftOut) {
	const kept = entries.filter((entry) => entry.options.keep && !leftOut.includes(entry));
	return [...leftOut.length > 0 ? [`Left out, because they are optional and the vault does not have them: ${named(leftOut)}`] : [], ...kept.length > 0 ? [`Not given back when the job ends (keep): ${named(kept)}`] : []];
}
function named(entries) {
	return nameList(entries.map(({ text, line }) => `${text} (line ${line})`));
}
const SOON_DAYS = 7;
const MAX_NOTICES = 20;
const DAY_MS = 864e5;
function expiryNotices(objects, now) {
	const notices = [...objects].flatMap(({ kind, ref, expiration }) => {
		const time = timeOf(expiration);
		if (expiration === void 0 || time === void 0 || time - now > SOON_DAYS * DAY_MS) return [];
		const name = kind === "dsm" || kind === "provisioned" ? printable(ref) : `${kind}:${printable(ref)}`;
		const zone = kind === "certificate" ? "UTC" : "zone of the vault";
		const when = `${printable(expiration)} (${zone})`;
		if (kind === "provisioned") return [];
		return time <= now ? [`${name} expired at ${when}.`] : [`${name} expires soon, at ${when}.`];
	});
	const unsaid = notices.length - MAX_NOTICES;
	return unsaid > 0 ? [...notices.slice(0, MAX_NOTICES), `${unsaid} more secrets have expired or expire soon.`] : notices;
}
function timeOf(text) {
	const [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? "") ?? [];
	const parsed = Date.parse(`${date}T${time}Z`);
	return Number.isNaN(parsed) ? void 0 : parsed;
}
const NOBODY = {
	objects: [],
	keys: /* @__PURE__ */ new Map()
};
var ObjectIndex = class {
	#objects;
	#named = /* @__PURE__ */ new Map();
	#groups = /* @__PURE__ */ new Map();
	constructor(objects) {
		this.#objects = objects;
		for (const object of objects) {
			const name = nameOf(object.kind, object.kind === "provisioned" ? "" : object.ref);
			const same = this.#named.get(name);
			if (same === void 0) this.#named.set(name, [object]);
			else same.push(object);
		}
	}
	objects({ kind, ref }) {
		return ref === void 0 ? this.#ofKind(kind) : this.#group(kind, ref).objects;
	}
	refs(kind) {
		return this.#ofKind(kind).map(({ ref }) => ref);
	}
	matches({ kind, ref, key }) {
		return (ref === void 0 ? this.#ofKind(kind).map((object) => groupOf([object])) : [this.#group(kind, ref)]).flatMap(({ keys }) => {
			if (key === void 0) return [...keys.values()];
			const match = keys.get(key);
			return match === void 0 ? [] : [match];
		});
	}
	#ofKind(kind) {
		return this.#objects.filter(({ kind: own }) => own === kind);
	}
	#group(kind, ref) {
		const name = nameOf(kind, ref);
		const objects = this.#named.get(name);
		if (objects === void 0) return NOBODY;
		const group = this.#groups.get(name) ?? groupOf(objects);
		this.#groups.set(name, group);
		return group;
	}
};
function nameOf(kind, ref) {
	return `${kind}:${ref}`;
}
function groupOf(objects) {
	const keys = /* @__PURE__ */ new Map();
	for (const object of objects) for (const field of object.fields) {
		const match = keys.get(field.key);
		if (match === void 0) {
			keys.set(field.key, {
				key: field.key,
				fields: [field],
				objects: [object]
			});
			continue;
		}
		match.fields.push(field);
		if (!match.objects.includes(object)) match.objects.push(object);
	}
	return {
		objects,
		keys
	};
}
function sharedKeysRemarks(findings) {
	const owners = /* @__PURE__ */ new Map();
	const shared = /* @__PURE__ */ new Set();
	for (const { key, objects } of findings.flatMap(({ entry, matches }) => entry.key === void 0 ? matches : [])) {
		const name = foldName(deriveName(key, {
			prefix: "",
			case: "keep"
		}));
		if (!owners.has(name)) owners.set(name, objects[0]);
		else if (owners.get(name) !== objects[0]) shared.add(printable(key));
	}
	return shared.size > 0 ? [`Keys of several secrets, each under a name of its own: ${nameList([...shared])}`] : [];
}
const NOT_UNICODE = "is not valid Unicode (half of a surrogate pair)";
function applyTransforms(value, transforms) {
	let current = value;
	for (const transform of transforms) {
		const next = applyOne(current, transform);
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
	const text = textOf$1(value);
	return text === void 0 ? { problem: `is binary at that point, so ${option} does not fit` } : work(text);
}
function encode(value) {
	if (typeof value === "string" && !value.isWellFormed()) return { problem: NOT_UNICODE };
	return { value: Buffer.from(value).toString("base64") };
}
function textOf$1(value) {
	if (typeof value === "string") return value;
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(value);
	} catch {
		return;
	}
}
function pick(value, { path, text }) {
	try {
		const node = followJsonPath(parseJson(value), path);
		if (node === void 0 || node.kind === "null") return { missing: `json=${text}` };
		return { value: node.kind === "string" ? node.value : node.source };
	} catch (error) {
		if (!(error instanceof JsonError)) throw error;
		return { problem: `is not JSON (${error.message}), so json=${text} cannot be taken of it` };
	}
}
function decode(value, from) {
	const compact = value.replace(/\s+/g, "");
	const bytes = Buffer.from(compact, from);
	return bytes.toString(from) === (from === "hex" ? compact.toLowerCase() : padded(compact)) ? { value: new Uint8Array(bytes) } : { problem: `is not ${from}, so decode=${from} does not fit` };
}
function padded(text) {
	const standard = text.replaceAll("-", "+").replaceAll("_", "/");
	return standard.includes("=") ? standard : standard.padEnd(Math.ceil(text.length / 4) * 4, "=");
}
const MAX_VALUE_BYTES = 131072;
const ENCRYPTION_SENTINEL = "An error occurred while encrypting the text";
const FROM_BASE64 = {
	kind: "decode",
	from: "base64"
};
const KEY_FIELDS = /* @__PURE__ */ new Set(["private_key", "public_key"]);
function finalValue(value, entry, key, placement, platform) {
	if (value.trim() === ENCRYPTION_SENTINEL) return {
		code: "ERR_VALUE_ENCRYPTED",
		problem: "is not a value but the vault's notice that it was too long to be encrypted. Switch the encryption of sensitive information off for this authorization, or store a shorter value"
	};
	const normal = entry.kind === "pam-key" && KEY_FIELDS.has(key) ? keyFile(value) : value;
	const isPfx = entry.kind === "certificate" && key === "pfx";
	const { transforms } = entry.options;
	const final = applyTransforms(normal, isPfx ? [FROM_BASE64, ...transforms] : transforms);
	if (!("value" in final)) return final;
	const room = placement.kind === "env" ? MAX_VALUE_BYTES - placement.name.length - 2 : MAX_VALUE_BYTES;
	if (Buffer.byteLength(final.value) > room) return {
		code: "ERR_LIMIT",
		problem: "is longer than 128 KiB"
	};
	if (placement.kind === "file") return checkContent(final.value);
	const variable = checkVariable$1(final.value);
	if ("problem" in variable) return variable;
	const { environment, longestVariable = MAX_VALUE_BYTES } = platform;
	if (environment.includes(placement.kind) && variable.value.length > longestVariable) return {
		code: "ERR_LIMIT",
		problem: `is longer than ${longestVariable} characters, which no variable can be on Windows; use a file: destination`
	};
	return platform.checkVariable?.(variable.value, entry.options.maskPolicy !== "none") ?? variable;
}
function checkContent(value) {
	return typeof value === "string" && !value.isWellFormed() ? { problem: NOT_UNICODE } : { value };
}
function checkVariable$1(value) {
	const text = textOf$1(value);
	if (text === void 0) return { problem: "is binary, which only a file: destination can take (or add | encode=base64)" };
	if (!text.isWellFormed()) return { problem: NOT_UNICODE };
	if (text.includes("\0")) return { problem: "holds a NUL character, which no variable can; use a file: destination or encode=base64" };
	return { value: text };
}
function keyFile(value) {
	const text = value.replace(/\r\n?/g, "\n");
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
const MAX_ENVIRONMENT_BYTES = 2 ** 20;
function roomNotices(secrets) {
	return secrets.map(({ placement, value }) => placement.kind === "env" ? Buffer.byteLength(value.reveal()) : 0).reduce((sum, size) => sum + size, 0) > MAX_ENVIRONMENT_BYTES ? ["More than 1 MiB of variables: later steps may not start. Use file: or output:."] : [];
}
const MAX_SECRETS = 1e4;
const MAX_SUGGESTED = 20;
function selectSecrets(plan, objects, now, decrypt = (field) => field) {
	const problems = [];
	const secrets = [];
	const placements = [];
	const used = /* @__PURE__ */ new Set();
	const leftOut = /* @__PURE__ */ new Set();
	const refused = [];
	const { platform } = plan.naming;
	const index = new ObjectIndex(objects);
	const found = plan.entries.map((entry) => ({
		entry,
		matches: matchesOf(entry, index)
	}));
	const count = found.reduce((sum, { matches }) => sum + matches.length, 0);
	if (count > MAX_SECRETS) throwProblems([tooMany(count)]);
	let missed = 0;
	for (const { entry, matches } of found) {
		if (matches.length === 0) {
			if (isOptional(entry)) leftOut.add(entry);
			else {
				const listed = entry.kind !== "dsm" || plan.needs.secrets?.way !== "each";
				problems.push(missing(entry, index, missed++ < MAX_SUGGESTED, listed));
			}
		}
		for (const match of matches) {
			const fields = entry.kind === "certificate" ? match.fields : match.fields.map(decrypt);
			const secret = readMatch(entry, {
				...match,
				fields
			}, plan);
			if (secret === void 0) {
				leftOut.add(entry);
				continue;
			}
			if ("code" in secret) {
				if (secret.code === "ERR_VALUE_INVALID" && policyOf(entry, platform) !== "fail") refused.push(`Left out: ${secret.message}`);
				else problems.push(secret);
				continue;
			}
			const { placement, label: text } = secret;
			const { named, notice } = admit({
				placement,
				entry,
				text
			}, platform);
			if (notice !== void 0) refused.push(notice);
			if (named === void 0) continue;
			for (const object of match.objects) used.add(object);
			placements.push(named);
			secrets.push({
				...secret,
				placement: named.placement
			});
		}
	}
	problems.push(...checkPlacements(placements, platform));
	throwProblems(problems);
	return {
		secrets,
		notices: [
			...refused,
			...expiryNotices(used, now),
			...roomNotices(secrets),
			...platform.notices?.(secrets) ?? []
		],
		remarks: [...entryRemarks(plan.entries, [...leftOut]), ...sharedKeysRemarks(found)]
	};
}
function matchesOf(entry, index) {
	const matches = index.matches(entry);
	const { key, options } = entry;
	return matches.length === 0 && key !== void 0 && options.default !== void 0 ? [{
		key,
		fields: [],
		objects: []
	}] : matches;
}
function readMatch(entry, match, plan) {
	const placement = resolvePlacement(entry, match.key, plan.naming);
	if ("code" in placement) return placement;
	const source = sourceOf(entry, match);
	const [field] = match.fields;
	if (field === void 0) return defaultSecret(entry, source, placement);
	if (new Set(match.fields.map(({ value }) => value?.reveal())).size > 1) return ambiguous(entry, source, match);
	if (field.problem !== void 0) return unusable(entry, source, field.problem, field.code);
	const { transforms } = entry.options;
	const final = finalValue(field.value.reveal(), entry, match.key, placement, plan.naming.platform);
	if ("missing" in final) {
		if (entry.options.default !== void 0) return defaultSecret(entry, source, placement);
		return entry.options.optional ? void 0 : problem(entry, "ERR_KEY_NOT_FOUND", `${source} has nothing at ${final.missing}`);
	}
	if ("problem" in final) return unusable(entry, source, final.problem, final.code);
	return {
		label: source,
		placement,
		value: typeof final.value === "string" ? new Redacted(final.value) : new Redacted(final.value),
		maskPolicy: entry.options.maskPolicy,
		alsoMask: [...field.cipher ? [field.cipher] : [], ...transforms.some(({ kind }) => kind === "encode") ? [field.value] : []],
		expiration: match.objects[0]?.expiration
	};
}
function defaultSecret({ options }, source, placement) {
	return {
		label: `${source} (default)`,
		placement,
		value: new Redacted(options.default ?? ""),
		maskPolicy: "none",
		expiration: void 0
	};
}
function isOptional({ options }) {
	return options.optional || options.default !== void 0;
}
function sourceOf(entry, { key, objects: [object] }) {
	if (entry.key !== void 0) return entry.text;
	return `${entry.ref === void 0 ? printable(object?.ref ?? "") : entry.text.replace(/#\*$/, "")}#${printable(key)}`;
}
function missing(entry, index, suggest, listed) {
	const { key = "", ref, kind, text } = entry;
	const objects = index.objects(entry);
	if (objects.length === 0) {
		if (ref === void 0) return problem(entry, "ERR_SECRET_NOT_FOUND", "no secret is attached to the authorization");
		const near = suggest && listed ? didYouMean(ref, index.refs(kind)) : "";
		return problem(entry, "ERR_SECRET_NOT_FOUND", `${text}: ${WHERE[kind]}.${near}${listed ? "" : UNLISTED}`);
	}
	if (objects.every(({ fields }) => fields.length === 0)) return problem(entry, "ERR_KEY_NOT_FOUND", `${text}: there are no keys with a value`);
	return problem(entry, "ERR_KEY_NOT_FOUND", `${text}: the secret has no such key.${didYouMean(key, suggest ? objects.flatMap(({ fields }) => fields.map((field) => field.key)) : [])}`);
}
const NO_ITEM = "there is no such active item, or the authorization may not read it; no job can read an item that needs a justification or an approval";
const WHERE = {
	dsm: "the authorization has no secret of this identity; attach it in the vault, or correct the identity",
	provisioned: "the vault provided no ephemeral credential",
	"pam-credential": "there is no such active credential, or the authorization may not read it",
	"pam-key": "there is no such active SSH key, or the authorization may not read it",
	"pam-info": "there is no such active protected information, or the authorization may not read it",
	certificate: "there is no such active certificate, or the authorization may not read it",
	"mysafe-password": NO_ITEM,
	"mysafe-note": NO_ITEM,
	"mysafe-secret": NO_ITEM
};
const UNLISTED = " If it is there, this vault cannot read one secret alone: use read: auto.";
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
const NOT_ASKED = {
	"pam-credential": "not asked for, because that takes custody",
	"pam-key": "not asked for, because that takes custody",
	provisioned: "not asked for, because that creates a credential"
};
const SHOWN = 20;
function checkLines(plan, objects, now, decrypt) {
	const select = (entries) => selected(() => {
		const { secrets, notices } = selectSecrets({
			...plan,
			entries
		}, objects, now, decrypt);
		return {
			destinations: secrets.map(({ placement }) => describePlacement(placement)),
			notices
		};
	});
	const checks = plan.entries.map((entry) => checkLine(entry, plan, select));
	const together = select(plan.entries.filter((_, index) => checks[index]?.state === "ok"));
	return {
		checks,
		problems: together.problems,
		notices: together.notices
	};
}
function selected(select) {
	try {
		return {
			...select(),
			problems: []
		};
	} catch (error) {
		if (!(error instanceof ProblemsError)) throw error;
		return {
			destinations: [],
			notices: [],
			problems: error.problems
		};
	}
}
function checkLine(entry, plan, select) {
	const why = NOT_ASKED[entry.kind];
	if (why !== void 0) return {
		state: "not-asked",
		message: `${described(entry, plannedDestinations(entry, plan))}, ${why}`,
		problems: []
	};
	const { destinations, problems, notices } = select([entry]);
	const message = described(entry, destinations);
	if (problems.length > 0) return {
		state: "failed",
		message,
		problems
	};
	if (destinations.length > 0) return {
		state: "ok",
		message,
		problems: []
	};
	return {
		state: "left-out",
		message: `${message}, ${notices[0] ?? "optional and not in the vault"}`,
		problems: []
	};
}
function plannedDestinations(entry, { naming }) {
	const placement = entry.key === void 0 ? void 0 : resolvePlacement(entry, entry.key, naming);
	return placement === void 0 || "code" in placement ? [] : [describePlacement(placement)];
}
function described({ line, text }, destinations) {
	const unsaid = destinations.length - SHOWN;
	const shown = [...destinations.slice(0, SHOWN), ...unsaid > 0 ? [`${unsaid} more`] : []];
	return `line ${line}: ${text}${shown.length === 0 ? "" : ` -> ${shown.join(", ")}`}`;
}
async function dryRun(inputs, plan, { platform, runtime }, masks) {
	platform.info("Dry run: nothing is taken from the vault, and nothing is exported.");
	if (inputs.registration !== void 0) platform.info(NOT_REGISTERED);
	const { vault, decrypt, close } = connect(unregistered(inputs), platform, runtime, masks);
	try {
		const { checks, problems, notices } = checkLines(plan, await masks.finishDuring(fetchWithoutTaking(plan, vault, runtime.signal)), runtime.now(), decrypt);
		for (const notice of notices) platform.warning(notice);
		for (const { state, message } of checks) platform.info(`  ${MARKS[state]}  ${message}`);
		throwProblems([...checks.flatMap((check) => check.problems), ...problems]);
	} finally {
		close();
	}
}
const NOT_REGISTERED = "application, system and environment are left out, because nothing is registered. The authorization of client-id is looked at instead.";
function unregistered(inputs) {
	return {
		...inputs,
		registration: void 0
	};
}
const MARKS = {
	ok: "ok       ",
	failed: "FAILED   ",
	"left-out": "left out ",
	"not-asked": "not asked"
};
const JSON_OUTPUT = "json";
function exportFiles(secrets, place, journal) {
	const files = secrets.flatMap((secret) => secret.placement.kind === "file" ? [{
		secret,
		placement: secret.placement
	}] : []);
	const lent = files.filter(({ placement }) => !placement.keep);
	const staying = files.filter(({ placement }) => placement.keep);
	const lentFiles = writeFiles(lent, place, journal);
	const keptFiles = writeFiles(staying, place, void 0);
	return {
		files: [...lentFiles.files, ...keptFiles.files],
		kept: keptFiles.made
	};
}
function exportVariables(secrets, files, platform) {
	for (const { placement, path } of files) for (const kind of placement.pathKinds) platform.exportPath(kind, placement.pathName, path);
	for (const secret of secrets) if (secret.placement.kind !== "file") platform.exportSecret(secret.placement.kind, secret.placement.name, secret);
	const outputs = secrets.filter(({ placement }) => placement.kind === "output");
	if (outputs.length > 0 && platform.jsonOutput) platform.exportSecret("output", JSON_OUTPUT, jsonOutput(outputs));
}
function writeFiles(files, place, journal) {
	if (files.length === 0) return {
		files: [],
		made: void 0
	};
	const { temporaryDirectory, protect } = place;
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	const directory = choosePrivateDirectory(temporaryDirectory);
	journal?.intendFiles(directory);
	const inodes = writePrivateFiles(directory, files.map(({ secret, placement }) => ({
		...placement,
		content: secret.value
	})), protect);
	journal?.madeFiles(directory, inodes);
	return {
		files: files.map(({ placement }) => ({
			placement,
			path: (0, node_path.join)(directory, placement.path)
		})),
		made: {
			directory,
			inodes
		}
	};
}
function isSafeKind(kind) {
	return kind.startsWith("mysafe-");
}
function needsOf({ entries, read, provision }) {
	const refs = (source) => [...new Set(entries.flatMap((entry) => entry.kind === source ? [entry.ref ?? ""] : []))];
	const need = read === "each" ? {
		way: read,
		identities: refs("dsm")
	} : { way: read };
	return {
		secrets: entries.some(({ kind }) => kind === "dsm") ? need : void 0,
		provisioned: provision,
		pamCredentials: refs("pam-credential"),
		pamKeys: refs("pam-key"),
		pamInfos: refs("pam-info"),
		certificates: refs("certificate").map((id) => ({
			id,
			keys: keysOf(entries, id)
		})),
		safeItems: SAFE_KINDS.flatMap((kind) => refs(kind).map((ref) => ({
			kind,
			ref,
			hasCode: hasCode(entries, kind, ref)
		})))
	};
}
const SAFE_KINDS = [
	"mysafe-password",
	"mysafe-note",
	"mysafe-secret"
];
function keysOf(entries, id) {
	const named = entries.filter(({ kind, ref }) => kind === "certificate" && ref === id);
	return [...new Set(named.map(({ key }) => key))];
}
function hasCode(entries, kind, wanted) {
	return entries.some(({ kind: source, ref, key = "token" }) => source === kind && ref === wanted && key === "token");
}
function conflictsOf(inputs) {
	const { entries, provision, read } = inputs;
	return [...entries.flatMap((entry) => [
		...entry.kind === "provisioned" && !provision ? [notProvisioned(entry)] : [],
		...entry.kind === "dsm" && read === "each" ? notAlone(entry) : [],
		...isPasswordOfNothing(entry, entries) ? [passwordOfNothing(entry)] : []
	]), ...mixed(inputs)];
}
function notProvisioned({ line, text }) {
	return conflict(`line ${line}: ${printable(text)} needs the input provision: true.`);
}
function notAlone({ line, ref }) {
	if (ref === void 0) return [conflict(`line ${line}: * names every secret, and with the input read: each only named ones are read. Write identity#* for each secret, or use read: auto.`)];
	if (!/^\.{1,2}$/.test(ref)) return [];
	return [conflict(`line ${line}: this secret can't be read alone. Use the input read: auto.`)];
}
function isPasswordOfNothing({ kind, ref, key }, entries) {
	if (kind !== "certificate" || key !== "password") return false;
	return !entries.some((other) => other.kind === kind && other.ref === ref && other.key === "pfx");
}
function passwordOfNothing({ line, ref }) {
	const name = `certificate:${ref}`;
	return conflict(`line ${line}: ${name}#password is made for the file of ${name}#pfx. Load both in one step.`);
}
function mixed({ entries, provision }) {
	const safe = entries.find(({ kind }) => isSafeKind(kind));
	if (safe === void 0) return [];
	const other = entries.find(({ kind }) => !isSafeKind(kind));
	if (other === void 0 && !provision) return [];
	const rest = other === void 0 ? "the input provision" : `${other.text} in line ${other.line}`;
	return [conflict(`line ${safe.line}: ${safe.text} needs an authorization of MySafe, and ${rest} one of DSM. Load them in two steps, each with its own client-id and client-secret.`)];
}
function conflict(what) {
	return {
		code: "ERR_INPUT_CONFLICT",
		message: `secrets, ${what}`
	};
}
function makePlan(inputs, platform) {
	const { entries, exportTo, prefix } = inputs;
	const naming = {
		exportTo,
		prefix,
		case: inputs.case,
		platform
	};
	const problems = conflictsOf(inputs);
	const placements = [];
	for (const entry of entries) {
		if (entry.key === void 0) continue;
		const placement = resolvePlacement(entry, entry.key, naming);
		if ("code" in placement) problems.push(placement);
		else {
			const { named } = admit({
				placement,
				entry,
				text: entry.text
			}, platform);
			if (named !== void 0) placements.push(named);
		}
	}
	problems.push(...checkPlacements(placements, platform));
	throwProblems(problems);
	return {
		entries,
		naming,
		needs: needsOf(inputs)
	};
}
async function run(step) {
	const { raw, platform, context } = step;
	const masks = hideInputs(step);
	try {
		const inputs = parseInputs(raw, platform, context);
		for (const notice of inputs.notices) platform.warning(notice);
		const plan = makePlan(inputs, platform);
		await (inputs.dryRun ? dryRun : load$1)(inputs, plan, step, masks);
	} finally {
		masks.finish();
	}
}
async function load$1(inputs, plan, { platform, runtime }, masks) {
	const { vault, decrypt, close } = connect(inputs, platform, runtime, masks);
	let journal;
	let kept;
	try {
		const lending = await openLending(plan, inputs, platform, runtime);
		journal = lending.journal;
		const fetching = fetchObjects(plan, {
			...lending,
			vault,
			signal: runtime.signal
		});
		const selection = selectSecrets(plan, await masks.finishDuring(fetching), runtime.now(), decrypt);
		masks.finish();
		const masking = maskAll(selection.secrets, platform);
		for (const notice of [...selection.notices, ...masking.notices]) platform.warning(notice);
		const { secrets } = masking;
		const written = exportFiles(secrets, placeOf(runtime, platform), journal);
		kept = written.kept;
		if (!inputs.cleanup) entrustJournal(lending, platform, runtime);
		exportVariables(secrets, written.files, platform);
		report(masking, selection.remarks, inputs.url.host, platform);
	} catch (error) {
		if (kept !== void 0) removeKept(kept, platform, runtime);
		if (journal !== void 0) await rollBack(journal, vault, platform, runtime);
		throw error;
	} finally {
		close();
	}
}
const EXPOSED = "The directory of the secret files keeps the permissions that it inherits, as icacls.exe failed: whoever may read the temporary directory of the runner may read them.";
function placeOf({ temporaryDirectory, protectDirectory }, platform) {
	const protect = (directory) => {
		if (protectDirectory?.(directory) === false) platform.warning(EXPOSED);
	};
	return {
		temporaryDirectory,
		protect
	};
}
function report({ secrets, bare }, remarks, vaultHost, platform) {
	platform.info(`Loaded ${secrets.length} ${secrets.length === 1 ? "secret" : "secrets"} from ${vaultHost}:`);
	for (const line of [...loadedLines(secrets), ...remarks]) platform.info(line);
	platform.summary(loadedMarkdown(secrets, vaultHost, bare));
}
function removeKept(kept, platform, { temporaryDirectory }) {
	try {
		if (temporaryDirectory !== void 0) removePrivateFiles(temporaryDirectory, kept);
	} catch (error) {
		for (const { message } of problemsOf(error)) platform.warning(message);
	}
}
async function rollBack(journal, vault, platform, runtime) {
	for (const path of journal.data.handover) emptyCommandFile(runtime.temporaryDirectory, path);
	if (journal.isEmpty || runtime.signal?.aborted === true) return;
	const outcomes = await giveBack$1(journal, () => vault, runtime);
	const info = (line) => platform.info(line);
	tellOutcomes(outcomes, {
		info,
		failed: info
	});
}
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
function jobVariable(env, name) {
	return env[name]?.trim() || env[`SECRET_${name}`]?.trim() || void 0;
}
function isDebugged(env) {
	return jobVariable(env, "SYSTEM_DEBUG")?.toLowerCase() === "true";
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
function succeedWithIssues() {
	tellAgent("complete", { result: "SucceededWithIssues" }, "");
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
	const own = textOf(file);
	if (own === void 0) throw invalid("The file of this agent's certificate authority (Agent.CAInfo) cannot be read");
	return [
		own,
		textOf(env["NODE_EXTRA_CA_CERTS"]) ?? "",
		...node_tls.rootCertificates
	].join("\n");
}
function textOf(file) {
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
function createPostPlatform() {
	return createPlatform([], isDebugged(process.env));
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
async function main() {
	await reportingProblems(run);
}
async function post() {
	const journals = keptJournals(process.env);
	if (journals.length === 0) return;
	silenceNodeDebug();
	makeStdoutSynchronous();
	await cancellable(async (signal) => {
		const platform = createPostPlatform();
		const tries = await Promise.allSettled(journals.map(async (journal) => giveBack(journal, platform, signal)));
		const errors = tries.flatMap((one) => one.status === "rejected" ? [one.reason] : []);
		const problems = errors.flatMap(problemsOf);
		if (errors.some((error) => error instanceof SenhaseguraError)) {
			failWith(problems);
			return;
		}
		for (const { message } of problems) platform.warning(message);
		if (tries.some((one) => one.status === "rejected" || !one.value)) succeedWithIssues();
	});
}
async function giveBack(journal, platform, signal) {
	let step;
	try {
		step = prepareStep(platform, signal);
	} catch (error) {
		return reportUnprepared(error, journal, {
			raw: readInputs(process.env),
			platform
		});
	}
	return cleanUp(journal, step);
}
Object.defineProperty(exports, "__commonJSMin", {
	enumerable: true,
	get: function() {
		return __commonJSMin;
	}
});
Object.defineProperty(exports, "main", {
	enumerable: true,
	get: function() {
		return main;
	}
});
Object.defineProperty(exports, "post", {
	enumerable: true,
	get: function() {
		return post;
	}
});
