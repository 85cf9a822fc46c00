var __webpack_exports__ = {};
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
function inputList(names) {
	return names.length === 1 ? `The input ${names[0]} is` : `The inputs ${listOf(names)} are`;
}
function listOf(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
function nameList(names) {
	let unsaid = names.length - 20;
	return [...names.slice(0, 20), ...unsaid > 0 ? [`and ${unsaid} more`] : []].join(", ");
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
	if (serviceConnection !== void 0) {
		let problems = reader.platform.storedConnection?.problems(givenOf(raw), missing);
		reader.problems.push(...problems ?? []);
	} else missing.length > 0 && reportMissing(reader, givenOf(raw), missing, untrustedRun);
}
function reportMissing(reader, given, missing, untrustedRun) {
	let withheld = untrustedRun === void 0 ? "" : ` The platform does not give secrets to runs from ${WITHHELD[untrustedRun]}: run this step only where they are available.`, { storedConnection } = reader.platform, stored = storedConnection === void 0 ? "" : `${storedConnection.name}, or `, { missingConnection } = reader.platform;
	if (missingConnection !== void 0) {
		reader.report("ERR_INPUT_MISSING", missingConnection(missing.map(variableOf)));
		return;
	}
	let message = given.length > 0 ? `${inputList(missing)} missing or empty. url, client-id and client-secret belong together; where one of them is an input, the variables SENHASEGURA_… of the environment do not count.` : missing.length === CONNECTION$1.length ? `${inputList(missing)} missing or empty. Give ${stored}all three, or set ${listOf(CONNECTION$1.map(variableOf))} in the environment.` : `The environment lacks ${listOf(missing.map(variableOf))}: without the inputs ${listOf(CONNECTION$1)}, the variables ${listOf(CONNECTION$1.map(variableOf))} must all three be set.`;
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
		hidden: !0
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
	boolean("dry-run", "false")
];
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
const EXPRESSION = /\$\{\{.*?\}\}|\$\([A-Za-z_][\w.-]*\)|\$\[[^\]]*\]/, MAY_LOOK_UNEXPANDED = /* @__PURE__ */ new Set(["secrets", "job-leg"]), MULTI_LINE = /* @__PURE__ */ new Set([
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
	#refused = /* @__PURE__ */ new Set();
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
		return definition?.hidden === !0 ? "" : this.platform.defaults[name] ?? definition?.default ?? "";
	}
};
function isUnexpanded(name, text) {
	return !text.includes("$") || MAY_LOOK_UNEXPANDED.has(name) ? !1 : SECRET.has(name) ? isExpression(text) : EXPRESSION.test(text);
}
function isExpression(text) {
	return EXPRESSION.exec(text)?.[0] === text;
}
const SECRET = new Set(INPUTS.filter(({ secret }) => secret === !0).map(({ name }) => name)), INSPECT = Symbol.for("nodejs.util.inspect.custom");
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
function good(value) {
	return {
		ok: !0,
		value
	};
}
function bad(...faults) {
	return {
		ok: !1,
		faults
	};
}
function faultsOf(result) {
	return result.ok ? [] : result.faults;
}
const QUOTED = /"(?:[^"\\]|\\["\\])*"/y, ALL_QUOTED = /"(?:[^"\\]|\\["\\])*"/g;
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
function faultAt({ column }, message) {
	return {
		column,
		message
	};
}
function cutLine(line) {
	let shaped = shapeOf(line);
	if (!shaped.ok) return shaped;
	let shape = shaped.value, part = (start, end) => new Part(line, shape, start, end), end = indexOf(shape, "|", 0, line.length), arrow = shape.indexOf("->");
	if (arrow > end) return bad({
		column: columnOf(line, arrow),
		message: "the destination stands before the options; quote the value if -> is a part of it"
	});
	let referenceEnd = arrow < 0 ? end : arrow, hash = shape.lastIndexOf("#", referenceEnd - 1), cut = {
		object: part(0, hash < 0 ? referenceEnd : hash),
		key: hash < 0 ? void 0 : part(hash + 1, referenceEnd),
		destination: arrow < 0 ? void 0 : part(arrow + 2, end),
		options: cutOptions(shape, end, part)
	}, blank = findBlank(cut);
	return blank === void 0 ? good(cut) : bad(blank);
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
		if (QUOTED.lastIndex = open, !QUOTED.test(line)) return bad(faultOfQuote(line, open));
		shape += line.slice(at, open) + "\"".repeat(QUOTED.lastIndex - open), at = QUOTED.lastIndex;
	}
	return good(shape + line.slice(at));
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
const KINDS$1 = [
	"output",
	"env",
	"file"
];
function readDestination(destination, many, platform) {
	if (destination === void 0) return good(void 0);
	let [opening = "", prefix] = /^([A-Za-z]+):\s*/.exec(destination.shape) ?? /^([A-Za-z]+):/.exec(destination.text) ?? [], kind = KINDS$1.find((one) => one === prefix);
	if (prefix !== void 0 && kind === void 0) return misplaced(destination, `a destination is NAME, or one of ${KINDS$1.join(":, ")}:`);
	let name = destination.text.slice(opening.length);
	if (name === "") return misplaced(destination, "a name is expected after ->");
	if (kind === "output" && platform.outputs === "none") return misplaced(destination, `${platform.title} has no outputs: use env: or file:`);
	let stars = name.split("*").length - 1;
	return stars > 1 || stars === 1 && !many ? misplaced(destination, "one * may stand in a destination, and only after a reference with #*") : stars === 0 && many ? misplaced(destination, "a reference to several keys needs a destination with *, such as DB_*") : good({
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
], RULES = [
	[(entry) => !isFile$1(entry) && entry.options.mode !== void 0, belongsToFile("mode")],
	[(entry) => !isFile$1(entry) && entry.options.path !== void 0, belongsToFile("path")],
	[(entry) => isMany(entry) && entry.options.path !== void 0, standsForOne("path")],
	[(entry) => isMany(entry) && entry.options.default !== void 0, standsForOne("default")],
	[(entry) => entry.options.keep && !isFile$1(entry) && !LENT.includes(entry.kind), "the option keep belongs to what is given back: pam-credential:, pam-key: and provisioned references, and files"]
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
], PREFIXES$1 = [
	"pam-credential",
	"pam-key",
	"pam-info",
	"certificate",
	"mysafe-password",
	"mysafe-note",
	"mysafe-secret"
], PREFIX_LIKE = /^((?:pam|mysafe)[a-z_-]*|certificates?):/i;
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
	let every = key.shape === "*";
	if (!every && key.shape.includes("*")) return unread(key, "#* means every key; quote the * if it is a part of the key");
	let reference = {
		text: `${printable(object.text)}#${printable(key.text)}`,
		key: every ? void 0 : key.text,
		...readObject(object)
	}, fault = faultOfPrefix(object) ?? faultOfCertificate(reference, object, key);
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
	let kind = PREFIXES$1.find((prefix) => shape.startsWith(`${prefix}:`));
	return kind === void 0 ? {
		kind: "dsm",
		ref: text
	} : {
		kind,
		ref: text.slice(kind.length + 1)
	};
}
function faultOfPrefix(object) {
	let [, prefix] = PREFIX_LIKE.exec(object.shape) ?? [];
	if (prefix === void 0) return;
	if (!PREFIXES$1.some((known) => known === prefix)) return faultAt(object, `there are the prefixes ${PREFIXES$1.join(", ")}; quote the name if it is an identity`);
	let ref = object.text.slice(prefix.length + 1);
	return /^\.{0,2}$/.test(ref) ? faultAt(object, `an id or tag is expected after ${prefix}:`) : void 0;
}
function faultOfCertificate({ kind, ref = "", key: name }, object, key) {
	if (kind !== "certificate") return;
	if (!/^\d+$/.test(ref)) return faultAt(object, "an id (a number) is expected after certificate:");
	if (name !== void 0 && CERTIFICATE_KEYS.includes(name)) return;
	let there = ` There are ${CERTIFICATE_KEYS.join(", ")}.`;
	return faultAt(key, `a certificate has no such key.${didYouMean(key.text, CERTIFICATE_KEYS) || there}`);
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
}, REPEATABLE = /* @__PURE__ */ new Set([
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
	}, seen = /* @__PURE__ */ new Set(), faults = options.flatMap((option) => {
		let message = readOption(draft, option, seen);
		return seen.add(option.name.text), message === void 0 ? [] : [{
			column: option.name.column,
			message
		}];
	}), mode = options.find(({ name }) => name.text === "mode");
	return mode !== void 0 && opensToOthers(draft) && faults.push({
		column: mode.name.column,
		message: OPEN
	}), {
		options: draft,
		faults
	};
}
const OPEN = "this mode lets other users at the file. Choose one such as 0600 or 0400, or add | allow-dangerous if that is what you want";
function opensToOthers({ mode, allowDangerous }) {
	return mode !== void 0 && !!(mode & 63) && !allowDangerous;
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
const UNEXPANDED = /^\s*(?:\$\([^)]*\)|\$\{\{.*?\}\})\s*(?:$|[#|]|->)/, NOT_REPLACED = {
	column: 1,
	message: "an expression ($(…) or ${{ … }}) that the platform did not replace; check that the variable exists and is available to this job"
}, CONTROL_BUT_TAB = /[^\t -~\xa0-\uffff]/;
function parseSecrets(text, platform) {
	let entries = [], problems = [];
	for (let [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		let number = index + 1;
		if (/^\s*(#|$)/.test(raw)) continue;
		let unexpanded = UNEXPANDED.test(raw), read = unexpanded ? bad(NOT_REPLACED) : readLine(raw, number, platform);
		read.ok && entries.push(read.value);
		for (let { column, message } of faultsOf(read)) problems.push({
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
	let control = raw.search(CONTROL_BUT_TAB);
	if (control >= 0) return bad({
		column: control + 1,
		message: "control characters have no place here"
	});
	let cut = cutLine(raw);
	return cut.ok ? readEntry(cut.value, line, platform) : cut;
}
function readEntry(cut, line, platform) {
	let reference = readReference(cut), { options, faults } = readOptions(cut.options), destination = readDestination(cut.destination, reference.ok && reference.value.key === void 0, platform);
	if (!reference.ok || !destination.ok) return bad(...faultsOf(reference), ...faultsOf(destination), ...faults);
	let entry = {
		...reference.value,
		line,
		destination: destination.value,
		options
	}, misfit = misfitOf(entry), all = misfit === void 0 ? faults : [...faults, faultAt(cut.object, misfit)];
	return all.length === 0 ? good(entry) : bad(...all);
}
const m$11 = process.getBuiltinModule("node:fs"), appendFileSync = m$11.appendFileSync, closeSync = m$11.closeSync, existsSync = m$11.existsSync, fchmodSync = m$11.fchmodSync, fstatSync = m$11.fstatSync, fsyncSync = m$11.fsyncSync, ftruncateSync = m$11.ftruncateSync, lstatSync = m$11.lstatSync, mkdirSync = m$11.mkdirSync, openSync = m$11.openSync, readdirSync = m$11.readdirSync, readSync = m$11.readSync, realpathSync = m$11.realpathSync, rmSync = m$11.rmSync, statSync = m$11.statSync, unlinkSync = m$11.unlinkSync, writeSync = m$11.writeSync, constants$1 = m$11.constants, m$10 = process.getBuiltinModule("node:path"), isAbsolute = m$10.isAbsolute, join = m$10.join, relative = m$10.relative, dirname = m$10.dirname, basename = m$10.basename, sep = m$10.sep, win32 = m$10.win32, MAX_HANDWRITTEN_BYTES = 2 ** 20, NON_BLOCKING = constants$1.O_NONBLOCK ?? 0;
function readRegularFile(path, maxBytes) {
	let file = openSync(path, constants$1.O_RDONLY | NON_BLOCKING);
	try {
		let status = fstatSync(file);
		return status.isFile() ? status.size > maxBytes ? "too-large" : readAll(file, status, maxBytes) : "special";
	} finally {
		closeSync(file);
	}
}
function readAll(file, { size }, maxBytes) {
	let chunks = [];
	for (let total = 0; total <= maxBytes;) {
		let chunk = Buffer.alloc(Math.max(size - total, 0) + 1024), bytes = readSync(file, chunk);
		if (bytes === 0) return Buffer.concat(chunks);
		chunks.push(chunk.subarray(0, bytes)), total += bytes;
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
	let path = reader.text("secrets-file");
	if (path === void 0) return reader.lines("secrets");
	if (reader.has("secrets")) {
		reader.report("ERR_INPUT_CONFLICT", "Give the input secrets or secrets-file, not both.");
		return;
	}
	let file = readList(path);
	if (file.fault !== void 0) {
		let shown = JSON.stringify(printable(path));
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
	if (typeof bytes == "string") return { fault: bytes };
	try {
		return { text: new TextDecoder("utf-8", { fatal: !0 }).decode(bytes) };
	} catch {
		return { fault: "not-utf-8" };
	}
}
function isOutside(path) {
	let way = relative(realpathSync("."), realpathSync(path));
	return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
const FAULTS = {
	missing: "does not exist or cannot be read. A relative path begins at the working directory, and a workflow must check the repository out first.",
	outside: "lies outside the working directory. Give the path of a file below it.",
	special: "is a directory, a pipe or a device. Give the path of a file.",
	"too-large": "is larger than 1 MiB. Name only what the job needs.",
	"not-utf-8": "is not UTF-8. Save it as UTF-8 (in Windows PowerShell: Out-File -Encoding utf8)."
};
function readAuthentication(reader) {
	let inputs = {
		oauth1: readOAuth1(reader),
		registration: readRegistration$1(reader),
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
function readRegistration$1(reader) {
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
const METADATA_HOSTS = /* @__PURE__ */ new Set([
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
function cleanupFailureOf(raw) {
	return raw["cleanup-failure"]?.trim().toLowerCase() === "fail" ? "fail" : "warn";
}
function parseInputs(raw, platform, context) {
	let reader = new InputReader(withConnection(raw, context), platform), inputs = {
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
	let notices = [
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
	return provision ? entries.some(({ kind }) => kind === "provisioned") ? [] : ["The input provision is true, but secrets names nothing of it, such as provisioned#KEY."] : [
		"podName",
		"deploy",
		"namespace"
	].filter((name) => inputs[name]).length === 0 ? [] : ["The inputs pod-name, deploy and namespace have an effect only with provision: true."];
}
function aliasNotices(entries, raw, { outputs, title }) {
	let asked = raw["export-to"]?.trim().toLowerCase() === "output" || entries.some(({ destination }) => destination?.kind === "output");
	return outputs !== "alias" || !asked ? [] : [`output: is the same as env: here, because ${title} has no outputs.`];
}
function readEntries(reader, platform) {
	let text = readSecretsText(reader);
	if (text === void 0) return [];
	let { entries, problems } = parseSecrets(text, platform);
	return reader.problems.push(...problems), entries.length === 0 && problems.length === 0 && reader.report("ERR_INPUT_MISSING", "The input secrets names nothing to fetch. Give one entry a line, such as team/shop/db#password -> DB_PASSWORD, or * for every key of every secret."), entries;
}
function readExportTo(reader, platform) {
	let kind = reader.choice("export-to", ["output", "env"]);
	return kind === "env" || platform.outputs === "own" ? kind : (platform.outputs === "none" && reader.refuse("export-to", `cannot be output on ${platform.title}, which has no outputs`), "env");
}
function readPrefix(reader) {
	let prefix = reader.text("prefix") ?? "";
	return /^([A-Za-z_][A-Za-z0-9_]*)?$/.test(prefix) || reader.refuse("prefix", "must be letters, digits and _, and not begin with a digit"), prefix;
}
const setMaxListeners = process.getBuiltinModule("node:events").setMaxListeners, m$8 = process.getBuiltinModule("node:crypto"), createHash = m$8.createHash, createHmac = m$8.createHmac, createPrivateKey = m$8.createPrivateKey, privateDecrypt = m$8.privateDecrypt, randomBytes = m$8.randomBytes, randomUUID = m$8.randomUUID, timingSafeEqual = m$8.timingSafeEqual, X509Certificate = m$8.X509Certificate, constants = m$8.constants, m$7 = process.getBuiltinModule("node:tls"), createSecureContext = m$7.createSecureContext;
function readKeyMaterial(inputs, hide) {
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
		client: given(inputs.clientCertificate, (text) => readIdentity(text, inputs.clientKey?.reveal(), hide)),
		decryptionKey: given(inputs.decryptionKey?.reveal(), (text) => readDecryptionKey(text, hide))
	};
	return throwProblems(problems), material;
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
	if (typeof content == "object") return content;
	throw content === "special" ? invalid(input, "names a directory, a pipe or a device") : content === "too-large" ? invalid(input, "names a file that is larger than 1 MiB") : invalid(input, "is neither PEM text (-----BEGIN …) nor the path of a readable file");
}
function loadKey(input, textOrPath, hide) {
	let content = load$1(input, textOrPath).toString();
	return content !== textOrPath && hide(new Redacted(content)), content;
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
function readIdentity(certificate, key, hide) {
	let content = load$1("client-certificate", certificate);
	if (!content.includes(BEGIN$1)) return usable({
		pfx: content,
		passphrase: key ?? ""
	}, "client-certificate", "is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old files must be converted (openssl pkcs12 -legacy)");
	if (key === void 0) throw invalid("client-key", "is missing: client-certificate needs it");
	return usable({
		cert: readCertificates("client-certificate", content),
		key: loadKey("client-key", key, hide)
	}, "client-key", "cannot be read, or belongs to another certificate than client-certificate; an encrypted key must be decrypted or come as a PKCS#12 file");
}
function usable(identity, input, what) {
	try {
		return createSecureContext(identity), identity;
	} catch {
		throw invalid(input, what);
	}
}
function readDecryptionKey(textOrPath, hide) {
	let pem = loadKey("decryption-key", textOrPath, hide);
	try {
		let key = createPrivateKey(pem);
		if (key.asymmetricKeyType === "rsa") return key;
	} catch {}
	throw invalid("decryption-key", "is no RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)");
}
function invalid(input, what) {
	return new SenhaseguraError("ERR_INPUT_INVALID", `The input ${input} ${what}.`);
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
	return [.../* @__PURE__ */ new Set([...pairs, ...pairs.map(decodeURIComponent)])].map((text) => new Redacted(text));
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
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y, HEX4 = /[0-9a-fA-F]{4}/y, BLANK = /[ \t\n\r]*/y, PLAIN$1 = /[ !#-[\]-\uffff]*/y, ESCAPES = /* @__PURE__ */ new Map([
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
		let members = /* @__PURE__ */ new Map();
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
			value += this.#match(PLAIN$1, "");
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
const NO_RESOURCE_TEXT = /\bresource[ /]sub(?:-resource)? not found/i;
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
	return error === "invalid_client" || status === 401 ? refusal$1("ERR_AUTH", `${text}. Check client-id and client-secret, and that the authorization is active.`) : refusal$1("ERR_VAULT", `${text}.`);
}
function gatewayRefusal(status, message, quote) {
	if (message === "no Route matched with those values") return {
		...refusal$1("ERR_GATEWAY", `${quote(message)} (HTTP ${status}). It means a wrong url or api-prefix, a resource not granted to the authorization, an address outside its allowed IPs, or a token that is no longer accepted.`),
		noRoute: !0,
		unknownRoute: !0
	};
	let said = message === void 0 ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
	return status === 404 ? {
		...refusal$1("ERR_VAULT", `${said}.`),
		unknownRoute: !0
	} : status === 401 ? refusal$1("ERR_AUTH", `${said}. Check client-id and client-secret.`) : status === 403 ? refusal$1("ERR_FORBIDDEN", `${said}. ${GRANT}`) : status === 429 ? refusal$1("ERR_RATE_LIMITED", `${said}.`) : status >= 502 && status <= 504 ? refusal$1("ERR_UNAVAILABLE", `${said}. The vault or its gateway is not available at the moment.`) : refusal$1("ERR_VAULT", `${said}.`);
}
const GRANT = "Grant the resource to the authorization in the vault, and check its allowed IPs.";
function envelopeRefusal(status, envelope, exception, quote) {
	let message = [
		"message",
		"mensagem",
		"Message",
		"menssage"
	].map((key) => stringAt(envelope, key)).find((text) => text !== void 0 && text !== ""), domainCode = integerAt(exception, "code") ?? leadingCode(message) ?? integerAt(envelope, "error_code"), said = message === void 0 ? `status ${status}` : `${quote(message)} (status ${status})`;
	if (message?.startsWith("You are not authorized to access this resource") === !0 || status === 403) return {
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
	let unknownRoute = NO_RESOURCE_TEXT.test(message ?? "");
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
		noRoute: !1,
		unknownRoute: !1
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
function saysNotFound({ status, refusal: { bodyStatus } }) {
	return bodyStatus === 404 || bodyStatus !== void 0 && status === 404;
}
const NO_MEMBERS = /* @__PURE__ */ new Map();
function readAnswer(response, what, repeatsSecret) {
	let { status, body } = response;
	if (body.length === 0 && status >= 200 && status < 300) return NO_MEMBERS;
	let json = parseBody(response), refusal = readRefusal(status, typeof json == "string" ? void 0 : json, repeatsSecret);
	if (refusal !== void 0) {
		let text = refusal.text + requestOf(response, repeatsSecret);
		throw new VaultError({
			...refusal,
			text
		}, status, what, response.again);
	}
	if (typeof json == "string") throw notJson(response, what, json);
	return json;
}
function requestOf({ headers }, repeatsSecret = () => !1) {
	let id = headers["x-request-id"] ?? "";
	return !/^[\w.-]{1,64}$/.test(id) || repeatsSecret(id) ? "" : ` The id of the request is ${id}.`;
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
async function firstKnown(session, calls) {
	let refusals = [];
	for (let [index, call] of calls.entries()) try {
		let hasAlternative = index < calls.length - 1;
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
	let known = await firstKnown(session, calls);
	if ("refusals" in known) throw known.refusals[0] ?? /* @__PURE__ */ Error("There was nothing to call.");
	return known;
}
function readRegistration(answer, onSecret) {
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
var TransportError = class extends SenhaseguraError {
	sent;
	transient;
	issuerIsUnknown;
	constructor(code, message, sent, transient = code === "ERR_NETWORK" || code === "ERR_TIMEOUT", issuerIsUnknown = !1) {
		super(code, message), this.sent = sent, this.transient = transient, this.issuerIsUnknown = issuerIsUnknown;
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
			body.readableEnded || reject(Object.assign(/* @__PURE__ */ Error(), { code: "ECONNRESET" }));
		});
	}), Buffer.concat(gathered);
}
function placeOf$1({ url }, proxy) {
	return proxy === void 0 ? url.host : `${url.host} (through the proxy ${proxy.host})`;
}
function hostOf(location, base) {
	return location === void 0 || !URL.canParse(location, base.href) ? "an unreadable address" : new URL(location, base).host || "an address without a host";
}
const SMALL_ANSWER_BYTES = 2 ** 20;
var Session = class {
	#options;
	#prefixes = /* @__PURE__ */ new Map();
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
			if (!this.#tokenDied(error, call)) throw error;
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
	mayServe(prefix, module) {
		let { apiPrefix } = this.#options, known = apiPrefix === "auto" ? this.#prefixes.get(module) : apiPrefix;
		return known === void 0 || known === prefix;
	}
	#tokenDied(error, { hasAlternative }) {
		return error instanceof VaultError ? error.status === 401 || error.refusal.noRoute && this.#tokenWorked && hasAlternative !== !0 : !1;
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
		return readRegistration(await this.#exchange({
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
		let { apiPrefix } = this.#options, module = call.path[0] ?? "", found = apiPrefix === "auto" ? this.#prefixes.get(module) : apiPrefix, known = call.prefix ?? found;
		try {
			let answer = await this.#send(call, known ?? "iso", token);
			return found === void 0 && this.#prefixes.set(module, known ?? "iso"), answer;
		} catch (error) {
			if (!(known === void 0 && error instanceof VaultError && error.refusal.noRoute)) throw error;
			let answer = await this.#send(call, "api", token);
			return this.#prefixes.set(module, "api"), answer;
		}
	}
	async #send(call, prefix, token) {
		let { send, baseUrl, userAgent, signal, repeatsSecret } = this.#options, path = [prefix, ...call.path.map(encodeURIComponent)].join("/"), query = call.query === void 0 ? "" : `?${new URLSearchParams(call.query).toString()}`, [type, body] = bodyOf(call), response = await send({
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
			repeatable: call.repeatable === !0,
			maxBytes: call.maxBytes
		}, signal);
		return this.#announce(response), readAnswer(response, call.what, repeatsSecret);
	}
	#announce(response) {
		this.#announced || response.headers["x-senhasegura-emulator"] === void 0 || (this.#announced = !0, this.#options.onEmulator());
	}
};
function bodyOf({ form, json }) {
	return json === void 0 ? ["application/x-www-form-urlencoded", form && new URLSearchParams(form).toString()] : ["application/json", JSON.stringify(json)];
}
const FORMAT = {
	pfx: "pfx",
	password: "pfx",
	crt: "crt",
	key: "crt",
	pem: "pem"
};
async function downloadCertificate(session, id, keys, password) {
	let fields = [], ends = [];
	for (let format of new Set(keys.map((key) => FORMAT[key]))) {
		let parts = readParts(await download(session, id, format, format !== "crt" || keys.includes("key") ? password : void 0), format, password.reveal());
		ends.push(parts.validTo), fields.push(...keys.flatMap((key) => FORMAT[key] === format ? fieldOf(key, parts) : []));
	}
	let validTo = ends.find((end) => end !== void 0);
	return {
		kind: "certificate",
		ref: id,
		id,
		fields,
		expiration: validTo && dateOf(validTo)
	};
}
async function download(session, id, format, password) {
	let call = {
		method: "POST",
		path: ["certificate", "download"],
		json: {
			id,
			format,
			...password && {
				download_key: !0,
				password: password.reveal()
			}
		},
		repeatable: !0,
		what: `download certificate:${id}`,
		maxBytes: SMALL_ANSWER_BYTES
	};
	return (await firstAnswer(session, ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	})))).answer;
}
function readParts(answer, format, password) {
	let text = stringAt(answer, "certificate");
	if (!text) throw new SenhaseguraError("ERR_ANSWER", "The vault's answer holds no certificate, so this version doesn't know its API.");
	if (format === "pfx") {
		let pfx = Buffer.from(text, "base64"), values = {
			pfx: pfx.toString("base64"),
			password
		};
		return {
			validTo: certificateIn(pfx, password)?.validTo,
			values
		};
	}
	let certificates = certificatesIn(unwrapped(text)), crt = certificates?.map(String).join(""), key = keyIn(unwrapped(stringAt(answer, "key") ?? text), password), pem = crt && key && crt + key;
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
	let value = values[key];
	return value ? {
		key,
		value: new Redacted(value)
	} : {
		key,
		problem: `${key === "crt" ? "is no certificate" : "is no certificate with a private key"} in any form that this version reads`
	};
}
function unwrapped(text) {
	if (text.includes(BEGIN)) return text;
	let bytes = Buffer.from(text, "base64");
	return bytes.includes(BEGIN) ? bytes.toString() : bytes;
}
const BEGIN = "-----BEGIN ", CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g, PRIVATE_KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;
function certificatesIn(content) {
	let blocks = typeof content == "string" ? content.match(CERTIFICATES) : [content];
	return orUndefined(() => blocks?.map((block) => new X509Certificate(block)));
}
function keyIn(content, passphrase) {
	return (typeof content == "string" ? keyInPem : keyInDer)(content, passphrase)?.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
}
function keyInPem(content, passphrase) {
	let [key = ""] = PRIVATE_KEY.exec(content) ?? [];
	return orUndefined(() => createPrivateKey({
		key,
		passphrase
	}));
}
function keyInDer(key, passphrase) {
	for (let type of [
		"pkcs8",
		"pkcs1",
		"sec1"
	]) {
		let read = orUndefined(() => createPrivateKey({
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
		let der = createSecureContext({
			pfx,
			passphrase
		}).context.getCertificate?.();
		return der ? new X509Certificate(der) : void 0;
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
	let application = objectAt(answer, "application");
	if (application === void 0) throw unexpected("has no application");
	return readSecretList(application.get("secrets"), kind);
}
function readSecrets(answer) {
	if (!LIST_KEYS.some((key) => answer.has(key))) throw unexpected("has no list of secrets");
	return LIST_KEYS.flatMap((key) => readSecretList(answer.get(key), "dsm"));
}
function readSecret(answer, identity) {
	let key = ONE_KEYS.find((one) => answer.has(one));
	if (key === void 0) throw unexpected("has no secret");
	let node = answer.get(key), [secret, ...others] = (node?.kind === "array" ? node.items : [node]).filter((item) => item !== void 0 && item.kind !== "null");
	if (others.length > 0) throw unexpected("holds several secrets where one was asked for");
	return secret && readOneSecret(secret, "dsm", 1, identity);
}
const LIST_KEYS = ["secrets", "Secrets"], ONE_KEYS = [
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
	let { members } = node, ref = textAt(members, "identity") ?? asked ?? textAt(members, "secret_name");
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
function readSafeObject(answer, member, kind, ref) {
	let object = readPamObject(answer, member, kind, ref);
	return {
		...object,
		fields: object.fields.filter(({ value }) => value?.reveal() !== "")
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
const KINDS = {
	"mysafe-password": ["password", "password_entity"],
	"mysafe-note": ["note", "note_entity"],
	"mysafe-secret": ["secretapi", "api_secret_entity"]
};
async function readSafeItem(session, kind, ref) {
	let [segment, member] = KINDS[kind], call = {
		method: "GET",
		path: [
			"mysafe",
			segment,
			ref
		],
		what: `read ${kind}:${printable(ref)}`,
		maxBytes: SMALL_ANSWER_BYTES
	}, { answer } = await firstAnswer(session, ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	})));
	return readSafeObject(answer, member, kind, ref);
}
const SECRETS_ANSWER_BYTES = 16 * 2 ** 20, APPLICATION = ["dapp", "application"], LIST = ["sctm", "secret"], PATHS = {
	auto: [APPLICATION, LIST],
	application: [APPLICATION],
	list: [LIST]
}, PREFIXES = ["iso", "api"];
async function readAllSecrets(session, way, onWay) {
	let { answer, call } = await firstAnswer(session, callsFor(session, PATHS[way], "read the secrets of the authorization"));
	return onWay(wayLine(call)), call.path === APPLICATION ? readApplication(answer, "dsm") : readSecrets(answer);
}
function createSecretReader(session, onWay) {
	let shown, showing, told = !1, read = async (identity, spellings) => {
		let paths = spellings.map((spell) => spell(identity)), known = await askForOne(session, identity, paths);
		if (known === void 0) return;
		let { answer, call } = known;
		return spellings.length > 1 && (shown = spellings[paths.indexOf(call.path)]), told || onWay(wayLine({
			...call,
			path: [...LIST, "{identity}"]
		})), told = !0, readSecret(answer, identity);
	};
	return async (identity) => {
		if (!isSpelledInTwoWays(identity)) return read(identity, [encoded]);
		for (; shown === void 0 && showing !== void 0;) await showing;
		if (shown !== void 0) return read(identity, [shown]);
		let reading = read(identity, [encoded, plain]);
		return showing = Promise.allSettled([reading]).then(() => showing = void 0), reading;
	};
}
const encoded = (identity) => [...LIST, identity], plain = (identity) => [...LIST, ...identity.split("/")];
function isSpelledInTwoWays(identity) {
	return identity.includes("/") && !identity.split("/").some((part) => /^\.{0,2}$/.test(part));
}
async function askForOne(session, identity, paths) {
	try {
		let known = await firstKnown(session, callsFor(session, paths, `read the secret ${printable(identity)}`));
		if ("call" in known) return known;
		if (known.refusals.some(({ refusal }) => refusal.bodyStatus !== void 0)) return;
		throw notServed(known.refusals);
	} catch (error) {
		if (error instanceof VaultError && saysNotFound(error)) return;
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
]), NOT_READABLE = /* @__PURE__ */ new Set([
	1007,
	1008,
	1009,
	1010,
	1015,
	1016,
	1017,
	1023,
	1024
]), NO_CERTIFICATE = /* @__PURE__ */ new Set([
	1007,
	1008,
	1009,
	1010,
	1049
]), NO_SAFE_ITEM = /* @__PURE__ */ new Set([
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
	return unlessRefused(NOT_READABLE, async () => readPamObject(await session.call({
		method: "GET",
		path: [
			"pam",
			resource,
			ref
		],
		what: `read ${kind}:${printable(ref)}`,
		maxBytes: SMALL_ANSWER_BYTES
	}), resource, kind, ref));
}
async function unlessRefused(codes, read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof VaultError && codes.has(error.refusal.domainCode ?? 0)) return;
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
		let text = field.value?.reveal() ?? "", bytes = Buffer.from(text, "base64");
		if (!CIPHER_BYTES.has(bytes.length) || bytes.toString("base64") !== text) return field;
		try {
			let padding = constants.RSA_PKCS1_OAEP_PADDING, clear = privateDecrypt({
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
	let { url, body, headers } = request, oauth = [
		["oauth_consumer_key", consumer.clientId],
		["oauth_nonce", nonce()],
		["oauth_signature_method", "HMAC-SHA1"],
		["oauth_timestamp", String(Math.floor(now() / 1e3))],
		["oauth_token", token.key],
		["oauth_version", "1.0"]
	], form = headers["content-type"] === "application/json" ? "" : body, parameters = [
		...oauth,
		...url.searchParams,
		...new URLSearchParams(form)
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
const OUTAGES = /* @__PURE__ */ new Set([
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
var version = "1.0.0";
function userAgent(platform, run) {
	return `senhasegura-action/${version} (${platform}${/^[\w.-]{1,64}$/.test(run ?? "") ? `; run ${run}` : ""})`;
}
function withSystemRoots(create, options, read) {
	let usual = create(options);
	if (options.ca !== void 0 || options.insecure === !0) return usual;
	let wider;
	return {
		send: async (request, signal) => {
			if (wider !== void 0) return wider.send(request, signal);
			try {
				return await usual.send(request, signal);
			} catch (error) {
				if (!(error instanceof TransportError) || !error.issuerIsUnknown) throw error;
				if (read === void 0) throw withRemedy(error);
				let roots = read();
				if (roots.length === 0) throw error;
				return wider ??= create({
					...options,
					ca: roots.join("\n")
				}), wider.send(request, signal);
			}
		},
		close: () => {
			usual.close(), wider?.close();
		}
	};
}
function withRemedy({ code, message, sent }) {
	return new TransportError(code, `${message} This Node.js cannot read what the system itself trusts: if the authority is there, name its file in NODE_EXTRA_CA_CERTS where the runner starts, or use Node.js 22.15 or newer.`, sent);
}
function connect(inputs, platform, runtime, masks) {
	runtime.signal !== void 0 && setMaxListeners(0, runtime.signal), inputs.insecureSkipTlsVerify && platform.warning("insecure-skip-tls-verify is true: the certificate of the vault is NOT verified, so anyone on the way can read every secret of this job. Give its authority in ca-certificate instead.");
	let { ca, client, decryptionKey } = readKeyMaterial(inputs, masks.hide), proxy = proxyFor(inputs.url, runtime.proxyEnvironment ?? {});
	for (let secret of proxy?.secrets ?? []) masks.hide(secret);
	let transport = withSystemRoots(runtime.createTransport, {
		ca,
		client,
		proxy,
		insecure: inputs.insecureSkipTlsVerify,
		connectTimeoutMs: inputs.connectTimeoutMs,
		timeoutMs: inputs.timeoutMs
	}, runtime.readSystemRoots), { credentials, oauth1 } = inputs, session = new Session({
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
		onEmulator: () => platform.warning("The answers come from the senhasegura emulator, not from a vault: the values are made up."),
		signal: runtime.signal
	});
	return {
		vault: createClient(session, {
			debug: (line) => platform.debug?.(line),
			newPassword: () => {
				let password = new Redacted(runtime.randomHex(16));
				return masks.hideAsIs(password), password;
			}
		}),
		session,
		decrypt: decryptionKey && decryptWith(decryptionKey, inputs.decryptionHash),
		close: transport.close
	};
}
async function settleAll(tasks, limit) {
	let results = [], waiting = tasks.entries();
	return await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, async () => {
		for (let [index, task] of waiting) [results[index]] = await Promise.allSettled([task()]);
	})), results;
}
function insideSingleQuotes(text) {
	return text.replaceAll("'", "'\\''");
}
function shellQuoted(text) {
	return `'${insideSingleQuotes(text)}'`;
}
function powershellQuoted(text) {
	return /^[ -~]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${Buffer.from(text).toString("base64")}'))`;
}
function journalCommand(path, windows) {
	return command(["--journal", path], windows);
}
function leaseCommand({ podName, deploy, namespace, secretIds }, { windows, journalFile }) {
	if (secretIds.length === 0) return journalFile === void 0 ? void 0 : journalCommand(journalFile, windows);
	let identity = [
		"--pod-name",
		podName,
		"--deploy",
		deploy,
		"--namespace",
		namespace
	], ids = secretIds.flatMap((id) => ["--secret-id", id]);
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
const NO_FOLLOW = constants$1.O_NOFOLLOW ?? 0;
function overwriteFile(path, made) {
	return withFile(path, constants$1.O_RDONLY, made, (file) => fchmodSync(file, 384)), withFile(path, constants$1.O_RDWR, made, (file) => {
		let { size } = fstatSync(file), zeros = Buffer.alloc(Math.min(size, 65536));
		for (let at = 0; at < size;) at += writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at);
		fsyncSync(file), ftruncateSync(file);
	});
}
function withFile(path, flags, made, work) {
	if (!made.has(inodeOf(lstatSync(path, { bigint: !0 })))) return !1;
	let file = openSync(path, flags | NO_FOLLOW);
	try {
		let isMade = made.has(inodeOf(fstatSync(file, { bigint: !0 })));
		return isMade && work(file), isMade;
	} finally {
		closeSync(file);
	}
}
function inodeOf({ dev, ino }) {
	return `${BigInt.asUintN(32, dev)}:${ino}`;
}
function isSameFile(one, other) {
	let status = statSync(one, {
		bigint: !0,
		throwIfNoEntry: !1
	});
	return status !== void 0 && inodeOf(status) === inodeOf(statSync(other, { bigint: !0 }));
}
function errnoOf(error) {
	let code = error instanceof Error && "code" in error ? error.code : void 0;
	return typeof code == "string" && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : void 0;
}
const HELD = /* @__PURE__ */ new Set([
	"EBUSY",
	"EPERM",
	"EACCES",
	"ENOTEMPTY"
]);
var Patience = class {
	#pause;
	#triesLeft = 20;
	constructor(pause = holdStill) {
		this.#pause = pause;
	}
	until(attempt) {
		for (;;) try {
			return attempt();
		} catch (error) {
			if (!HELD.has(errnoOf(error) ?? "") || this.#triesLeft === 0) throw error;
			--this.#triesLeft, this.#pause(50);
		}
	}
};
function holdStill(ms) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
const NAME$1 = /^set_(env|output)_[\w-]+$/;
function scrubCommandFile(temporaryDirectory, path) {
	if (emptyCommandFile(temporaryDirectory, path)) try {
		new Patience().until(() => unlinkSync(path));
	} catch {}
}
function emptyCommandFile(temporaryDirectory, path) {
	if (temporaryDirectory === void 0 || !NAME$1.test(basename(path))) return !1;
	try {
		let { native } = realpathSync, status = lstatSync(path, { bigint: !0 });
		return !isBelow(native(temporaryDirectory), native(dirname(path))) || !status.isFile() || status.nlink !== 1n ? !1 : new Patience().until(() => overwriteFile(path, /* @__PURE__ */ new Set([inodeOf(status)])));
	} catch {
		return !1;
	}
}
function isBelow(directory, other) {
	let way = relative(directory, other);
	return way !== "" && way.split(sep)[0] !== ".." && !isAbsolute(way);
}
const m$6 = process.getBuiltinModule("node:os"), userInfo = m$6.userInfo, EOL = m$6.EOL;
function writeNewFile(path, content, mode = 384) {
	let bytes = typeof content == "string" ? Buffer.from(content) : content, { O_CREAT, O_EXCL, O_WRONLY } = constants$1, file = openSync(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, 384);
	try {
		for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
		return mode !== 384 && fchmodSync(file, mode), inodeOf(fstatSync(file, { bigint: !0 }));
	} finally {
		closeSync(file);
	}
}
const NAME = /^senhasegura-[0-9a-f]{32}$/;
function choosePrivateDirectory(temporaryDirectory) {
	return guarded("written", () => join(realpathSync(temporaryDirectory), newName()));
}
function writeJournalFile(text, temporaryDirectory) {
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	return guarded("written", () => {
		let path = newJournalPath(realpathSync(temporaryDirectory));
		return writeNewFile(path, text), path;
	});
}
function newJournalPath(directory) {
	return join(directory, `${newName()}.journal`);
}
function noTemporaryDirectory() {
	return new SenhaseguraError("ERR_PLATFORM", "The runner names no temporary directory, so there is no place for secret files.");
}
function newName() {
	return `senhasegura-${randomBytes(16).toString("hex")}`;
}
function writePrivateFiles(directory, files, protect = () => {}) {
	return guarded("written", () => {
		mkdirSync(directory, { mode: 448 });
		try {
			return protect(directory), files.map((file) => {
				let path = join(directory, file.path);
				return makeParents(directory, dirname(path)), writeNewFile(path, file.content.reveal(), file.mode);
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
		let name = basename(directory);
		if (!isSameFile(dirname(directory), temporaryDirectory) || !NAME.test(name)) throw refused("the directory for secret files is not one that this product makes");
		let path = join(realpathSync(temporaryDirectory), name), status = lstatSync(path, { throwIfNoEntry: !1 });
		if (status === void 0) return;
		if (!status.isDirectory() || isForeign(status.uid)) throw refused("the directory for secret files was replaced by something else");
		let patience = new Patience(), overwritten = overwriteAll(path, new Set(inodes), patience);
		if (patience.until(() => rmSync(path, {
			recursive: !0,
			force: !0
		})), !overwritten) throw refused("one of them was deleted without being overwritten");
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
function overwriteAll(directory, made, patience) {
	let all = !0;
	for (let path of filesBelow(directory)) try {
		patience.until(() => overwriteFile(path, made));
	} catch {
		all = !1;
	}
	return all;
}
function* filesBelow(directory) {
	for (let entry of readdirSync(directory, { withFileTypes: !0 })) {
		let path = join(directory, entry.name);
		entry.isDirectory() ? yield* filesBelow(path) : entry.isFile() && (yield path);
	}
}
function makeParents(directory, parent) {
	let path = directory;
	for (let segment of relative(directory, parent).split(sep).filter(Boolean)) path = join(path, segment), lstatSync(path, { throwIfNoEntry: !1 })?.isDirectory() !== !0 && mkdirSync(path, { mode: 448 });
}
function guarded(done, work) {
	try {
		return work();
	} catch (error) {
		throw error instanceof SenhaseguraError ? error : refused(`secret files could not be ${done} (${errnoOf(error) ?? "unknown"})`);
	}
}
function refused(why) {
	return new SenhaseguraError("ERR_FILE", `Secret files live in a private directory below the runner's temporary directory, and ${why}.`);
}
async function giveBack(journal, vault, place) {
	let { leases, custodies } = journal.data, { temporaryDirectory } = place;
	for (let path of journal.data.handover) scrubCommandFile(temporaryDirectory, path);
	let files = giveBackFiles(journal, temporaryDirectory), remote = await settleAll([...leases.map((lease) => async () => giveBackLease(journal, vault, lease, place)), ...custodies.map((ref) => async () => giveBackCustody(journal, vault, ref, place))], 16);
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
async function giveBackLease(journal, vault, lease, place) {
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
			reason: withoutId(known, reasonOf(error)),
			byHand: leaseCommand(known, place),
			expiration: known.expiration
		};
	}
}
async function askAgain(journal, vault, lease) {
	let objects = await vault.provision(lease), known = leaseOf(lease, objects);
	if (journal.lent(known), known.secretIds.length < objects.length) throw new SenhaseguraError("ERR_CLEANUP", "The vault does not name the id of the secret.");
	return known;
}
async function giveBackCustody(journal, vault, custody, place) {
	let name = `custody of ${custody}`, ref = custody.replace(/^pam-(credential|key):/, "");
	try {
		let result = await vault().releaseCustody(ref);
		return journal.gaveBackCustody(custody), {
			kind: "custody",
			name,
			result
		};
	} catch (error) {
		let byHand = custodyCommand(ref, place);
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
	return secretIds.length > 0 ? reason : `${reason} Its secret id isn't known: a journal finds it (senhasegura cleanup --journal FILE), and so does the vault, by the pod-name.`;
}
function reasonOf(error) {
	return error instanceof SenhaseguraError ? error.message : "an unexpected error";
}
const BUDGET_MS = 6e4;
async function giveBackClaim({ data, inputs }, { platform, runtime }, masks, { file, save = () => {} } = {}) {
	let ended = new AbortController(), deadline = AbortSignal.timeout(BUDGET_MS), signal = AbortSignal.any([deadline, someTimeAfter(runtime, ended.signal)]), connection, vault = () => (connection ??= connect(inputs, platform, {
		...runtime,
		signal
	}, masks)).vault;
	try {
		let outcomes = await giveBack(new Journal(data, save), vault, {
			...runtime,
			journalFile: file
		});
		return deadline.aborted ? outcomes.map(tooLate) : outcomes;
	} finally {
		ended.abort(), connection?.close();
	}
}
function someTimeAfter({ signal, delay }, ended) {
	let later = new AbortController(), wait = () => {
		delay(5e3, ended).then(() => later.abort(), () => {});
	};
	return signal?.aborted === !0 ? wait() : signal?.addEventListener("abort", wait, {
		once: !0,
		signal: ended
	}), later.signal;
}
function tooLate(outcome) {
	return outcome.result !== "failed" || outcome.kind === "files" ? outcome : {
		...outcome,
		reason: `The ${BUDGET_MS / 1e3} s for giving back were over.`
	};
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
	} catch {
		throw damaged();
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
	return new SenhaseguraError("ERR_STATE", "Nothing was given back, because the journal is damaged, or isn't one. The log of main names what the job was lent.");
}
async function openLending(plan, inputs, platform, runtime) {
	let { commandFiles } = platform, lends = takesSomething(plan) || !inputs.cleanup;
	if (!lends && commandFiles.length === 0) return NOTHING_LENT;
	let job = lends ? await runtime.identifyJob() : void 0, lease = job === void 0 ? NO_LEASE : nameLease(inputs, job, runtime.randomHex(4)), seal = (data) => sealJournal(data, inputs.credentials.clientSecret), journal = new Journal({
		url: inputs.url.href,
		job: job === void 0 ? "" : jobName(job),
		leg: inputs.jobLeg,
		files: void 0,
		handover: commandFiles,
		leases: [],
		custodies: []
	}, (data) => platform.saveState(bounded(seal(data))));
	return plan.needs.provisioned && platform.info(`Asking for an ephemeral credential: pod-name ${lease.podName}, deploy ${lease.deploy}, namespace ${lease.namespace}`), {
		journal,
		lease,
		seal: () => seal(journal.data)
	};
}
function entrustJournal({ seal }, platform, runtime) {
	let path = writeJournalFile(seal(), runtime.temporaryDirectory);
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
		deploy: inputs.deploy ?? (nameable(workflow) || UNNAMED),
		namespace: inputs.namespace ?? (nameable(repository) || UNNAMED)
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
}, UNNAMED = "unnamed";
function nameable(text) {
	let name = text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	return name !== "" || text.trim() === "" ? name : `name-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}
function takesSomething({ needs, entries }) {
	return needs.provisioned || needs.pamCredentials.length > 0 || needs.pamKeys.length > 0 || entries.some(({ destination }) => destination?.kind === "file");
}
async function claim(state, step, whose) {
	let sealed = unsealed(state);
	if (sealed.kind === "refusal") return sealed;
	try {
		let found = fitInputs(sealed, step);
		return found.kind === "refusal" || whose === "any-job" || await isOfThisJob(found, step) ? found : refusal("belongs to another job", sealed.data);
	} catch (error) {
		return refusal(unchecked(error), sealed.data);
	}
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
			lendsNothing: !1
		};
	}
}
function fitInputs({ data, verify }, step) {
	let why;
	for (let candidate of candidates(step.raw)) try {
		let inputs = parseInputs(candidate, step.platform, step.context), isOurs = verify(inputs.credentials.clientSecret);
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
	return data.job === "" || (data.leg === inputs.jobLeg || inputs.jobLeg === "" || data.leg === "") && data.job === jobName(await runtime.identifyJob());
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
	let { files, leases, custodies } = data;
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
	let names = [
		...leases.map(({ podName, secretIds }) => `ephemeral credential of pod-name ${podName} (secret id ${secretIds.join(", ") || "unknown"})`),
		...custodies.map((name) => `custody of ${name}`),
		...files === void 0 ? [] : [`the files in ${files.directory}`]
	], shown = names.slice(0, 20).map((name) => printable(name, 200));
	return names.length === 0 ? "It names nothing." : `It names: ${shown.join("; ")}.`;
}
function loadedLines(secrets) {
	let rows = secrets.slice(0, 200).map(({ label, placement }) => [describePlacement(placement), printable(label)]), width = Math.max(0, ...rows.map(([placement]) => placement?.length ?? 0)), lines = rows.map(([placement = "", source = ""]) => `  ${placement.padEnd(width)}  <-  ${source}`);
	return secrets.length > 200 ? [...lines, `  … and ${secrets.length - 200} more`] : lines;
}
function loadedMarkdown(secrets, vaultHost, bare = /* @__PURE__ */ new Set()) {
	let rows = secrets.map((secret) => {
		let { label, placement, maskPolicy, expiration } = secret, hidden = bare.has(secret) ? "no (too short)" : "yes", masked = maskPolicy === "none" ? "no (nomask)" : hidden;
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
	let { kind, name, result, reason, byHand, expiration } = outcome, what = printable(name, 300);
	switch (result) {
		case "given-back": return `${DONE[kind]} ${what}${changeOf(outcome)}`;
		case "nothing-left": return `Nothing left to give back of ${what}`;
		case "failed": {
			let end = expiration === void 0 ? "" : ` It ends by itself at ${printable(expiration)}.`, later = byHand === void 0 ? "" : ` To give it back later: ${printable(byHand, 1e4)}`;
			return `Not given back: ${what}.${reason === void 0 ? "" : ` ${reason}`}${end}${later}`;
		}
	}
}
function tellOutcomes(outcomes, say) {
	for (let outcome of outcomes) (outcome.result === "failed" ? say.failed : say.info)(outcomeLine(outcome));
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
}, DONE = {
	lease: "Deprovisioned",
	custody: "Released",
	files: "Deleted"
};
function changeOf({ kind, name }) {
	return kind !== "custody" || name.includes("pam-key:") ? "" : "; the vault changes its password now where the credential's policy says so";
}
function describePlacement(placement) {
	return placement.kind === "file" ? `file:${placement.path} (path in ${placement.pathName})` : `${placement.kind}:${placement.name}`;
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
	return printable(text, 200).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/www\./gi, (name) => name.replace(".", "&#46;")).replace(/[\\`*_{}[\]()#+!|~@:/-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function repeatsSome(text, secrets) {
	for (let secret of secrets) {
		let size = Math.min(8, secret.length);
		for (let at = 0; size >= 4 && at + size <= secret.length; at += 1) if (text.includes(secret.slice(at, at + size))) return !0;
	}
	return !1;
}
const PASSWORD = /:\/\/[^:/?#@\s]*:([^/?#\s]+)@/g, WITHOUT_PASSWORD = /^[a-z][a-z\d+.-]*:\/\/|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;
function urlPasswords(text) {
	let found = [...text.matchAll(PASSWORD)].flatMap(([, password = ""]) => [password, decoded(password)]);
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
const LINE_BREAK = /\r\n|\r|\n/, ARMOUR = /^-{5}(?:BEGIN|END) [^-]+-{5}$/;
function isMask(text) {
	return text.length >= 4 && !isMultiLine(text) && text.trim() !== "";
}
function isMultiLine(text) {
	return text.includes("\n") || text.includes("\r");
}
function spellings(value) {
	let body = withoutFinalBreaks(value), trimmed = value.trim(), quote = trimmed.at(0), quoted = trimmed.length >= 2 && (quote === "\"" || quote === "'") && trimmed.endsWith(quote);
	return [.../* @__PURE__ */ new Set([
		body,
		trimmed,
		quoted ? trimmed.slice(1, -1) : trimmed
	])];
}
function maskableParts(value) {
	let leaves = jsonLeaves(value);
	if (leaves !== void 0) return jsonParts(leaves, value);
	let written = masksAmong(spellings(value).filter(isMultiLine).flatMap(trimmedLines).filter((line) => !ARMOUR.test(line))), pieces = masksAmong(urlPasswords(value));
	return {
		masks: masksAmong([...pieces, ...written]),
		written,
		rows: [],
		pieces
	};
}
function jsonParts(leaves, json) {
	let texts = new Set(leaves.map(({ value }) => value)), inner = [...texts].map(maskableParts), written = new Set(leaves.map(({ source }) => source.slice(1, -1))), alone = [...texts].filter(looksSecret).map(withoutFinalBreaks);
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
const hexadecimal = function* ({ bytes }) {
	let digits = hexOf(bytes);
	yield digits, yield digits.toUpperCase();
};
function hexOf(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
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
function base64Lines(bytes, width) {
	let core = base64Core(bytes, 0, "base64"), lines = [];
	if (core.length <= width) return lines;
	for (let at = 0; at < core.length; at += width) lines.push(core.slice(at, at + width));
	return lines;
}
function encode$1(bytes, alignment, alphabet) {
	return Buffer.concat([Buffer.alloc(alignment), bytes]).toString(alphabet);
}
function firstOwn(alignment) {
	return Math.ceil(8 * alignment / 6);
}
function unicodeEscape(unit) {
	return `\\u${hex(unit.charCodeAt(0), 4)}`;
}
function unicodeEscapeUpper(unit) {
	return `\\u${hex(unit.charCodeAt(0), 4).toUpperCase()}`;
}
function codePointEscape(character) {
	let code = character.codePointAt(0) ?? 0;
	return code <= 255 ? `\\x${hex(code, 2)}` : code <= 65535 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
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
const json = (text) => JSON.stringify(text).slice(1, -1), jsonInJson = (text) => json(json(text)), jsonSlashes = (text) => json(text).replaceAll("/", "\\/"), jsonAscii = (text) => json(text).replace(/[^ -~]/g, unicodeEscape), jsonHtml = (text) => json(text).replace(/[<>&\u2028\u2029]/g, unicodeEscape), m$5 = process.getBuiltinModule("node:util"), inspect = m$5.inspect, stripVTControlCharacters = m$5.stripVTControlCharacters, yamlAscii = (text) => json(text).replace(/[^ -~]/gu, (character) => {
	let escape = codePointEscape(character);
	return escape.slice(0, 2) + escape.slice(2).toUpperCase();
}), pythonRepr = (text) => {
	let escaped = pythonEscaped(text);
	return /^[ -~]*$/.test(escaped) ? escaped : escaped.replace(/(?! )[\p{C}\p{Z}]/gu, codePointEscape);
}, pythonBytes = (text) => pythonEscaped(bytesOf(text)).replace(/[^ -~]/g, codePointEscape), nodeInspect = (text) => inspect(text, {
	breakLength: Infinity,
	maxStringLength: null
}).slice(1, -1), javaProperties = (text) => text.replace(/[\\=:#!]/g, "\\$&").replace(/^ /, "\\ ").replace(/[^ -~]/g, (unit) => JAVA[unit] ?? unicodeEscapeUpper(unit)), JAVA = {
	"	": "\\t",
	"\n": "\\n",
	"\f": "\\f",
	"\r": "\\r"
};
function pythonEscaped(text) {
	let quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t");
}
function workflowCommandData(text) {
	return escapeBreaks(text.replaceAll("%", "%25"));
}
function escapeBreaks(text) {
	return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
const workflowCommand = workflowCommandData, loggingCommand = (text) => escapeBreaks(text.replaceAll("%", "%AZP25")), breaksEscaped = (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n"), breaksAsBlanks = (text) => text.replace(/\r\n|\r|\n/g, " "), breaksRemoved = (text) => text.replace(/[\r\n]/g, ""), xml = (text) => entities(text, "&quot;", "&apos;"), html = (text) => entities(text, "&quot;", "&#39;"), htmlHex = (text) => entities(text, "&quot;", "&#x27;");
function entities(text, double, single) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", double).replaceAll("'", single);
}
const shellSingle = insideSingleQuotes, shellPython = (text) => text.replaceAll("'", "'\"'\"'"), shellDouble = (text) => text.replace(/["$`\\]/g, "\\$&"), bashQuoted = (text) => CONTROL.test(text) ? ansiC(text) : text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=^|[:=])~|^#/g, "\\$&"), bashOctal = (text) => {
	let bytes = bytesOf(text);
	return bytes === text ? bashQuoted(text) : ansiC(bytes).replace(/\P{ASCII}/gu, octalEscape);
}, singleQuoted = (text) => text.replaceAll("'", "''"), powershellDouble = (text) => text.replace(/[`"$]/g, "`$&"), csv = (text) => text.replaceAll("\"", "\"\""), CONTROL = /[^ -~\x80-\uffff]/, ANSI_C = {
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
const uriComponent = (text) => encodeURIComponent(text), uriData = (text) => percentEncode(uriComponent(text), /[!'()*]/g), uriComponentLower = (text) => lowerEscapes(uriComponent(text)), uriDataLower = (text) => lowerEscapes(uriData(text)), uriComponentTwice = (text) => uriComponent(uriComponent(text)), uriDataTwice = (text) => uriData(uriData(text)), form = (text) => percentEncode(uriComponent(text), /[!'()~]/g).replaceAll("%20", "+"), formData = (text) => uriData(text).replaceAll("%20", "+");
function percentEncode(text, characters) {
	return text.replace(characters, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function lowerEscapes(text) {
	return text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}
function escaped(encode) {
	return function* ({ text, parts, complete, hides }) {
		if (text === void 0) return;
		let encoded = encode(text);
		complete && parts !== void 0 && partsHide(parts, encode, encoded, hides) || (yield encoded);
	};
}
function perLine(encode) {
	return function* ({ text, parts }) {
		if (text !== void 0) for (let part of parts ?? [text]) yield encode(part);
	};
}
function jsonRows(encodings) {
	return function* ({ rows }) {
		yield* rows;
		for (let encode of encodings) for (let row of rows) yield encode(row);
	};
}
function base64In(alphabet) {
	return ({ bytes }) => cores(bytes, alphabet);
}
const base64Ends = function* ({ bytes }) {
	if (bytes.length < 12) for (let alignment of ALIGNMENTS) yield base64End(bytes, alignment);
}, base64Twice = ({ bytes }) => [base64Core(Buffer.from(base64Core(bytes, 0, "base64")), 0, "base64")], base64Wide = ({ text }) => text === void 0 ? [] : [base64Core(Buffer.from(text, "utf16le"), 0, "base64")];
function base64Wrapped(width) {
	return function* ({ bytes }) {
		yield base64Lines(bytes, width);
	};
}
const base64OfJson = ({ text, parts }) => text === void 0 || parts !== void 0 ? [] : coresOfJson(text), base64OfPieces = function* ({ pieces }) {
	for (let piece of pieces) yield* cores(Buffer.from(piece), "base64");
};
function* coresOfJson(text) {
	let written = json(text);
	written !== text && (yield* cores(Buffer.from(written), "base64"));
}
function* cores(bytes, alphabet) {
	for (let alignment of ALIGNMENTS) yield base64Core(bytes, alignment, alphabet);
}
function partsHide(parts, encode, encoded, hides) {
	let length = 0;
	for (let part of parts) {
		let written = encode(part);
		if (!hides(written)) return !1;
		length += written.length;
	}
	return length >= .75 * encoded.length;
}
const ROW_ENCODINGS = [
	shellSingle,
	xml,
	html,
	nodeInspect,
	csv,
	singleQuoted
], TIERS = [
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
	base64Wrapped(76),
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
function deriveMasks(sources, taken, budget = {}) {
	let variants = [], { masksPerStep: masks = 250 } = budget, room = {
		masks,
		characters: 4194304,
		dropped: !1
	};
	for (let { share, texts, rank } of deal(sources, budget, room)) {
		let fresh = texts.filter((text) => !taken.has(text));
		if (fresh.length === 0) continue;
		if (room.masks === 0) return {
			variants,
			dropped: !0
		};
		let characters = fresh.reduce((sum, { length }) => sum + length, 0);
		if (fresh.length > Math.min(share.left, room.masks) || characters > room.characters) room.dropped = !0;
		else {
			share.left -= fresh.length, room.masks -= fresh.length, room.characters -= characters;
			for (let text of fresh) taken.add(text), variants.push({
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
	let tiers = [...TIERS, ...furtherTiers], shares = sources.map(({ forms, pieces, limit }) => ({
		forms: furtherTiers.length > 0 ? [...forms, ...pieces] : forms,
		left: Math.floor(limit * masksPerStep / 250)
	}));
	for (let nth = 0; shares.length > 0; nth += 1) {
		for (let [index, tier] of tiers.entries()) {
			let rank = nth * tiers.length + index + 1, hands = shares.map((share) => ({
				share,
				texts: newTexts(tier, share.forms[nth], room)
			}));
			for (; hands.length > 0;) {
				let open = [];
				for (let hand of hands) {
					let next = hand.texts.next();
					next.done !== !0 && (open.push(hand), yield {
						share: hand.share,
						texts: next.value,
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
		else for (let made of tier(form)) {
			let masks = (typeof made == "string" ? [made] : made).filter((text) => isMask(text) && !form.hides(text));
			masks.length > 0 && (yield masks);
		}
	}
}
const isUtf8 = process.getBuiltinModule("node:buffer").isUtf8, LONG = 4096;
function hiding(masks, derives) {
	let known, all = () => masks.flatMap((mask) => mask.length > LONG ? [mask] : [mask, ...derives.map((encode) => encode(mask))]), long = masks.filter(({ length }) => length > LONG);
	return (text) => (known ??= new Set(all())).has(text) || long.some((mask) => derives.some((encode) => text.startsWith(headOf(mask, encode)) && encode(mask) === text));
}
function headOf(mask, encode) {
	return encode(mask.slice(0, 60).toWellFormed()).slice(0, 30);
}
const VALUE_PARTS = 2e3, NOTHING = {
	plain: [],
	forms: [],
	pieces: [],
	limit: 0
}, NO_PARTS = {
	masks: [],
	written: [],
	rows: [],
	pieces: []
};
function maskSource(value, derives, policy) {
	return sourceOf$1(divide(value, policy), derives, VALUE_PARTS);
}
function divide(value, policy) {
	return policy === "none" ? {
		value: "",
		whole: [],
		parts: NO_PARTS,
		policy
	} : typeof value == "string" ? divideText(value.toWellFormed(), policy) : isUtf8(value) ? divideText(Buffer.from(value).toString(), policy) : {
		value,
		whole: value.length < 4 ? [] : [base64Core(value, 0, "base64"), Buffer.from(value).toString("hex")],
		parts: NO_PARTS,
		policy
	};
}
function divideText(value, policy) {
	let parts = policy === "full" ? maskableParts(value) : NO_PARTS;
	return {
		value,
		whole: spellings(value).filter(isMask),
		parts,
		policy
	};
}
function sourceOf$1({ value, whole, parts, policy }, derives, masked) {
	if (policy === "none") return NOTHING;
	let plain = [.../* @__PURE__ */ new Set([...whole, ...parts.masks.slice(0, masked)])], hides = hiding(plain, derives);
	if (typeof value != "string") {
		let form = {
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
	let [body = "", ...others] = spellings(value), singleLine = !isMultiLine(value.trim());
	if (policy === "value" && singleLine) return {
		...NOTHING,
		plain
	};
	let complete = parts.masks.length <= masked, written = parts.written.slice(0, masked), pieces = parts.pieces.slice(0, masked);
	return {
		plain,
		forms: [body, ...others.filter((text) => !isMultiLine(text))].filter((text) => text.length >= 4).map((text) => ({
			...formOf(text, isMultiLine(text) ? written : void 0, hides),
			complete,
			rows: parts.rows.slice(0, masked),
			pieces
		})),
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
		complete: !0,
		rows: [],
		pieces: [],
		hides
	};
}
function singleLineLimit(text) {
	return /^[A-Za-z0-9]+$/.test(text) ? 15 : 40;
}
const STEP_PARTS = 5e3;
function divideSecrets(secrets, refuses) {
	let isVariable = ({ placement }) => refuses && placement.kind !== "file", room = /* @__PURE__ */ new Set(), divided = /* @__PURE__ */ new Map(), divideNext = (secret) => {
		let { value, alsoMask = [], maskPolicy } = secret, policy = maskPolicy === "none" ? maskPolicy : "full";
		return {
			secret,
			value: allot(divide(value.reveal(), maskPolicy), room),
			alsoMask: alsoMask.map((text) => allot(divide(text.reveal(), policy), room))
		};
	};
	for (let secret of secrets) isVariable(secret) && divided.set(secret, divideNext(secret));
	return throwProblems([...divided.values()].flatMap(({ secret, value }) => tooMany$1(secret, value))), secrets.map((secret) => divided.get(secret) ?? divideNext(secret));
}
function unmasked({ value, alsoMask }) {
	return [value, ...alsoMask].reduce((sum, { parts, masked }) => sum + parts.masks.length - masked, 0);
}
function unmaskedNotice(secrets) {
	return `Not masked, because there are too many lines or JSON strings: ${nameList(secrets.map((one) => `${one.secret.label} (${unmasked(one)})`))}. The first ${VALUE_PARTS} of a value are masked, and ${STEP_PARTS} of a step.`;
}
function allot(value, room) {
	let masked = 0;
	for (let part of value.parts.masks.slice(0, VALUE_PARTS)) {
		if (room.size === 5e3 && !room.has(part)) break;
		room.add(part), masked += 1;
	}
	return {
		...value,
		masked
	};
}
function tooMany$1({ label }, { parts, masked }) {
	let count = parts.masks.length;
	return masked === count ? [] : [{
		code: "ERR_LIMIT",
		message: `The value of ${label} has ${count} lines or JSON strings to mask, and ${count > 2e3 ? `a variable has room for ${VALUE_PARTS}` : `the variables of a step have room for ${STEP_PARTS} together`}. Use a file: destination.`
	}];
}
function maskVariants(value, derives, policy, budget = {}) {
	let source = maskSource(value, derives, policy);
	return [...source.plain.map((text) => ({
		text,
		tier: 0
	})), ...deriveMasks([source], new Set(source.plain), budget).variants];
}
const LOADING = {
	bare: "Use longer values, or mark what is no secret with nomask.",
	budget: "Load fewer secrets in one step, or mark what is no secret with nomask.",
	variables: !0
};
function maskAll(secrets, platform, advice = LOADING) {
	let { derives, masksPerStep, shortSecrets } = platform, divided = divideSecrets(secrets, advice.variables), sources = divided.map(({ value }) => sourceOf$1(value, derives, value.masked)), plain = /* @__PURE__ */ new Set([...sources.flatMap((source) => source.plain), ...divided.flatMap(({ alsoMask }) => alsoMask.flatMap((text) => sourceOf$1(text, derives, text.masked).plain))]);
	for (let mask of plain) platform.addMask(mask);
	let derived = deriveMasks(sources, plain, platform);
	for (let { text } of derived.variants) platform.addMask(text);
	let long = divided.filter((one) => unmasked(one) > 0), bare = secrets.filter((secret, index) => isBare(secret, sources[index])), hidden = advice.variables ? bare.filter((one) => shortSecrets?.isHidden(one)) : [], shown = bare.filter((secret) => !hidden.includes(secret));
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
	let variants = maskVariants(credential.reveal(), platform.derives, "full", platform);
	for (let { text } of variants) platform.addMask(text);
	return variants.some(({ tier }) => tier === 0);
}
function maskPlain(credential, platform) {
	let { plain } = maskSource(credential.reveal(), platform.derives, "full");
	for (let text of plain) platform.addMask(text);
}
function jsonOutput(secrets) {
	let members = secrets.flatMap(({ placement, value }) => placement.kind === "output" ? [[placement.name, value.reveal()]] : []);
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
	return maskPolicy === "none" || value.reveal().length === 0 || source?.plain.length !== 0 ? !1 : maskPolicy === "full" || source.forms.length === 0;
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
		this.hideAsIs(credential), this.#waiting.push(credential);
	};
	hideAsIs = (credential) => {
		maskPlain(credential, this.#platform), this.#known.push(credential);
	};
	areIn = (text) => this.#known.some((credential) => repeatsSome(text, maskVariants(credential.reveal(), [], "full").map((variant) => variant.text)));
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
function hideInputs({ raw, platform, context }) {
	let masks = new CredentialMasks(platform);
	for (let credential of secretInputs(raw, context)) masks.hide(credential);
	return masks;
}
async function cleanUp(state, step) {
	let masks = hideInputs(step);
	masks.finish();
	let claimed = await claim(state, step, "this-job");
	if (claimed.kind === "refusal") return reportRefusal(claimed, step);
	let outcomes = await giveBackClaim(claimed, step, masks);
	return report$1(outcomes, step), outcomes.every(({ result }) => result !== "failed");
}
function reportRefusal({ error, lendsNothing }, { raw, platform }) {
	if (lendsNothing) return !0;
	if (cleanupFailureOf(raw) === "fail") throw error;
	for (let { message } of error.problems) platform.warning(message);
	return !1;
}
function report$1(outcomes, { raw, platform }) {
	let failures = [];
	tellOutcomes(outcomes, {
		info: (line) => platform.info(line),
		failed: (message) => failures.push({
			code: "ERR_CLEANUP",
			message
		})
	}), outcomes.length > 0 && platform.summary(outcomesMarkdown(outcomes));
	let [first, ...rest] = failures;
	if (first !== void 0) {
		if (cleanupFailureOf(raw) === "fail") throw new ProblemsError([first, ...rest]);
		for (let { message } of [first, ...rest]) platform.warning(message);
	}
}
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:[.:]|$)/i;
function isWindowsDevice(name) {
	return DEVICE.test(name);
}
function isNoWindowsName(name) {
	return isWindowsDevice(name) || /[. ]$/.test(name);
}
async function fetchObjects(plan, context) {
	let { vault, journal, lease } = context, { needs } = plan, kept = keptObjects(plan), read = await allOf([
		...secretReads(needs, vault),
		...needs.pamInfos.map((ref) => async () => vault.readInformation(ref)),
		...needs.certificates.map(({ id, keys }) => async () => vault.readCertificate(id, keys)),
		...safeReads(needs, vault, !1)
	], context.signal, async (ask) => ask(), needs.secrets?.way === "each" ? SINGLE_READS : 16);
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
	}), provisioned = needs.provisioned ? await provision(vault, journal, lease, kept.has(PROVISIONED)) : [], last = await allOf(safeReads(needs, vault, !0), context.signal, async (ask) => ask());
	return [
		...read.flat(),
		...taken,
		...provisioned,
		...last.flat()
	];
}
const SINGLE_READS = 8;
function secretReads({ secrets: need }, vault) {
	return need === void 0 ? [] : need.way === "each" ? need.identities.map((identity) => async () => vault.readSecret(identity)) : [async () => vault.readSecrets(need.way)];
}
async function fetchWithoutTaking(plan, vault, signal) {
	let needs = {
		...plan.needs,
		provisioned: !1,
		pamCredentials: [],
		pamKeys: []
	}, lease = {
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
	let kept = entries.filter(({ options }) => options.keep);
	return new Set(kept.map(({ kind, ref }) => `${kind}:${ref ?? ""}`));
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
async function allOf(items, signal, work, most = 16) {
	let failed = !1, settled = await settleAll(items.map((item) => async () => {
		if (signal?.aborted === !0) throw new SenhaseguraError("ERR_CANCELLED", "The job was cancelled.");
		if (!failed) try {
			return await work(item);
		} catch (error) {
			throw failed = !0, error;
		}
	}), most), rejected = settled.find((result) => result.status === "rejected");
	if (rejected !== void 0) throw rejected.reason;
	return settled.flatMap((result) => result.status === "fulfilled" && result.value !== void 0 ? [result.value] : []);
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/, DANGEROUS = new Set("PATH PATHEXT COMSPEC SHELL IFS ENV BASH_ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND CDPATH GLOBIGNORE HOME\n  USERPROFILE TMPDIR TMP TEMP ZDOTDIR FPATH\n  NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE\n  NODE_USE_ENV_PROXY ELECTRON_RUN_AS_NODE\n  PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONUSERBASE PYTHONWARNINGS PYTHONBREAKPOINT\n  PERL5OPT PERL5LIB PERL5DB RUBYOPT RUBYLIB BUNDLE_GEMFILE PHPRC PHP_INI_SCAN_DIR LUA_INIT LUA_PATH\n  JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH JAVA_HOME MAVEN_OPTS MAVEN_ARGS GRADLE_OPTS\n  GRADLE_USER_HOME SBT_OPTS\n  GOFLAGS GOPROXY GONOSUMDB GOPATH GOROOT RUSTC RUSTC_WRAPPER RUSTFLAGS CARGO_HOME CARGO_BUILD_RUSTC_WRAPPER\n  CC CXX MAKEFLAGS MAKEFILES\n  HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY FTP_PROXY\n  SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE CURL_HOME REQUESTS_CA_BUNDLE AWS_CA_BUNDLE OPENSSL_CONF OPENSSL_ENGINES\n  OPENSSL_MODULES SSLKEYLOGFILE\n  EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE BROWSER GCONV_PATH NLSPATH HOSTALIASES LOCALDOMAIN RES_OPTIONS\n  GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER\n  GIT_PROXY_COMMAND GIT_SSL_NO_VERIFY GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE\n  GIT_OBJECT_DIRECTORY GIT_ALLOW_PROTOCOL SSH_ASKPASS SSH_AUTH_SOCK\n  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT KUBECONFIG HELM_PLUGINS TF_CLI_CONFIG_FILE ANSIBLE_CONFIG\n  ANSIBLE_LIBRARY AWS_CONFIG_FILE CLOUDSDK_CONFIG AZURE_CONFIG_DIR\n  DOTNET_STARTUP_HOOKS DOTNET_ADDITIONAL_DEPS DOTNET_ROOT CORECLR_ENABLE_PROFILING COR_ENABLE_PROFILING\n  COMPLUS_PROFILER\n  PSMODULEPATH PSEXECUTIONPOLICYPREFERENCE __PSLOCKDOWNPOLICY __COMPAT_LAYER\n  SYSTEMROOT WINDIR SYSTEMDRIVE HOMEDRIVE HOMEPATH PROGRAMFILES PROGRAMDATA ALLUSERSPROFILE APPDATA LOCALAPPDATA\n  CL _CL_ LINK _LINK_ MSBUILD_EXE_PATH NUGET_PACKAGES\n  PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE UV_INDEX_URL YARN_RC_FILENAME YARN_YARN_PATH\n  __PROTO__".split(/\s+/));
function isValidName(name) {
	return VARIABLE_NAME.test(name);
}
function foldName(name) {
	return name.normalize("NFC").toUpperCase().normalize("NFC");
}
function dangerOf(name, kind, platform) {
	if (kind === "output") return;
	let folded = foldName(name), own = prefixOf(folded, platform.ownPrefixes);
	if (own !== void 0) return `names that begin with ${own} belong to the platform`;
	if (prefixOf(folded, "BASH_FUNC_ LD_ DYLD_ GIT_CONFIG NPM_CONFIG_ COR_PROFILER CORECLR_PROFILER SENHASEGURA_") !== void 0 || DANGEROUS.has(folded)) return "a variable of this name makes programs run, load or trust something else";
}
function prefixOf(name, prefixes) {
	return prefixes.split(" ").find((prefix) => prefix !== "" && name.startsWith(prefix));
}
function reservationOf(name, kind, platform) {
	let folded = foldName(name);
	if (kind === "env") return platform.refusedVariables[folded];
	if (folded === "JOURNAL") return "the output journal is kept for the record of what was lent";
	if (folded === "JSON" && platform.jsonOutput) return "the output json is kept for all outputs as one JSON object";
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
function resolvePlacement(entry, key, naming) {
	let { destination, options } = entry, kind = kindOf(destination?.kind ?? "default", naming);
	if (kind !== "file") {
		let name = nameOf$2(destination?.name, key, naming);
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
function kindOf(asked, { exportTo, platform }) {
	return asked === "default" || asked === "output" && platform.outputs === "alias" ? exportTo : asked;
}
function checkPlacements(placements, platform) {
	let problems = [], taken = /* @__PURE__ */ new Map();
	for (let named of placements) {
		problems.push(...refusalsOf(named, platform));
		let rivals = /* @__PURE__ */ new Set();
		for (let place of placesOf(named.placement)) {
			let other = taken.get(foldName(place));
			other === void 0 ? taken.set(foldName(place), named) : rivals.has(other) || problems.push(collision(other, named, place)), other !== void 0 && rivals.add(other);
		}
	}
	return [...problems, ...filesInFiles(placements)];
}
function refusalsOf(named, platform) {
	return variablesOf(named.placement).flatMap(([kind, name]) => refusalOf(kind, name, named, platform));
}
function nameOf$2(asked, key, naming) {
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
	return segments.some((segment) => segment === "..") ? "must not lead out of its directory (..)" : path.startsWith("/") ? "must be relative" : segments.some((segment) => segment === "" || segment === ".") ? "has an empty part" : segments.some(isNoWindowsName) ? "has a part that Windows cannot have as a file name" : Buffer.byteLength(path) > 255 ? "is longer than 255 bytes" : void 0;
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
function placesOf(placement) {
	let variables = variablesOf(placement).map(([kind, name]) => `${kind}:${name}`);
	return placement.kind === "file" ? [`file:${placement.path}`, ...variables] : variables;
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
function isFile({ placement }) {
	return placement.kind === "file";
}
function filesInFiles(placements) {
	let files = placements.flatMap(({ placement, entry }) => placement.kind === "file" ? [{
		path: placement.path,
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
function policyOf({ key }, { onRefused }) {
	return (key === void 0 ? onRefused?.wildcard : onRefused?.written) ?? "fail";
}
function admit(named, platform) {
	let [refusal] = refusalsOf(named, platform), policy = policyOf(named.entry, platform);
	if (refusal === void 0 || policy === "fail") return { named };
	if (policy === "skip") return { notice: `Left out: ${named.text}. ${refusal.message}` };
	let other = renamed(named);
	return refusalsOf(other, platform).length > 0 ? { named } : {
		named: other,
		notice: `Renamed to ${nameOf$1(other)}: ${named.text}. ${refusal.message}`
	};
}
function renamed(named) {
	let { placement } = named;
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
	let kept = entries.filter((entry) => entry.options.keep && !leftOut.includes(entry));
	return [...leftOut.length > 0 ? [`Left out, because they are optional and the vault does not have them: ${named(leftOut)}`] : [], ...kept.length > 0 ? [`Not given back when the job ends (keep): ${named(kept)}`] : []];
}
function named(entries) {
	return nameList(entries.map(({ text, line }) => `${text} (line ${line})`));
}
function expiryNotices(objects, now) {
	let notices = [...objects].flatMap(({ kind, ref, expiration }) => {
		let time = timeOf(expiration);
		if (expiration === void 0 || time === void 0 || time - now > 6048e5) return [];
		let name = kind === "dsm" || kind === "provisioned" ? printable(ref) : `${kind}:${printable(ref)}`, zone = kind === "certificate" ? "UTC" : "zone of the vault", when = `${printable(expiration)} (${zone})`;
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
	keys: /* @__PURE__ */ new Map()
};
var ObjectIndex = class {
	#objects;
	#named = /* @__PURE__ */ new Map();
	#groups = /* @__PURE__ */ new Map();
	constructor(objects) {
		this.#objects = objects;
		for (let object of objects) {
			let name = nameOf(object.kind, object.kind === "provisioned" ? "" : object.ref), same = this.#named.get(name);
			same === void 0 ? this.#named.set(name, [object]) : same.push(object);
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
			let match = keys.get(key);
			return match === void 0 ? [] : [match];
		});
	}
	#ofKind(kind) {
		return this.#objects.filter(({ kind: own }) => own === kind);
	}
	#group(kind, ref) {
		let name = nameOf(kind, ref), objects = this.#named.get(name);
		if (objects === void 0) return NOBODY;
		let group = this.#groups.get(name) ?? groupOf(objects);
		return this.#groups.set(name, group), group;
	}
};
function nameOf(kind, ref) {
	return `${kind}:${ref}`;
}
function groupOf(objects) {
	let keys = /* @__PURE__ */ new Map();
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
	let owners = /* @__PURE__ */ new Map(), shared = /* @__PURE__ */ new Set();
	for (let { key, objects } of findings.flatMap(({ entry, matches }) => entry.key === void 0 ? matches : [])) {
		let name = foldName(deriveName(key, {
			prefix: "",
			case: "keep"
		}));
		owners.has(name) ? owners.get(name) !== objects[0] && shared.add(printable(key)) : owners.set(name, objects[0]);
	}
	return shared.size > 0 ? [`Keys of several secrets, each under a name of its own: ${nameList([...shared])}`] : [];
}
const NOT_UNICODE = "is not valid Unicode (half of a surrogate pair)";
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
const MAX_VALUE_BYTES = 131072, FROM_BASE64 = {
	kind: "decode",
	from: "base64"
}, KEY_FIELDS = /* @__PURE__ */ new Set(["private_key", "public_key"]);
function finalValue(value, entry, key, placement, platform) {
	if (value.trim() === "An error occurred while encrypting the text") return {
		code: "ERR_VALUE_ENCRYPTED",
		problem: "is not a value but the vault's notice that it was too long to be encrypted. Switch the encryption of sensitive information off for this authorization, or store a shorter value"
	};
	let normal = entry.kind === "pam-key" && KEY_FIELDS.has(key) ? keyFile(value) : value, isPfx = entry.kind === "certificate" && key === "pfx", { transforms } = entry.options, final = applyTransforms(normal, isPfx ? [FROM_BASE64, ...transforms] : transforms);
	if (!("value" in final)) return final;
	let room = placement.kind === "env" ? MAX_VALUE_BYTES - placement.name.length - 2 : MAX_VALUE_BYTES;
	if (Buffer.byteLength(final.value) > room) return {
		code: "ERR_LIMIT",
		problem: "is longer than 128 KiB"
	};
	if (placement.kind === "file") return checkContent(final.value);
	let variable = checkVariable(final.value);
	if ("problem" in variable) return variable;
	let { environment, longestVariable = MAX_VALUE_BYTES } = platform;
	return environment.includes(placement.kind) && variable.value.length > longestVariable ? {
		code: "ERR_LIMIT",
		problem: `is longer than ${longestVariable} characters, which no variable can be on Windows; use a file: destination`
	} : platform.checkVariable?.(variable.value, entry.options.maskPolicy !== "none") ?? variable;
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
	return secrets.map(({ placement, value }) => placement.kind === "env" ? Buffer.byteLength(value.reveal()) : 0).reduce((sum, size) => sum + size, 0) > MAX_ENVIRONMENT_BYTES ? ["More than 1 MiB of variables: later steps may not start. Use file: or output:."] : [];
}
const MAX_SECRETS = 1e4;
function selectSecrets(plan, objects, now, decrypt = (field) => field) {
	let problems = [], secrets = [], placements = [], used = /* @__PURE__ */ new Set(), leftOut = /* @__PURE__ */ new Set(), refused = [], { platform } = plan.naming, index = new ObjectIndex(objects), found = plan.entries.map((entry) => ({
		entry,
		matches: matchesOf(entry, index)
	})), count = found.reduce((sum, { matches }) => sum + matches.length, 0);
	count > MAX_SECRETS && throwProblems([tooMany(count)]);
	let missed = 0;
	for (let { entry, matches } of found) {
		if (matches.length === 0) {
			if (isOptional(entry)) leftOut.add(entry);
			else {
				let listed = entry.kind !== "dsm" || plan.needs.secrets?.way !== "each";
				problems.push(missing(entry, index, missed++ < 20, listed));
			}
		}
		for (let match of matches) {
			let fields = entry.kind === "certificate" ? match.fields : match.fields.map(decrypt), secret = readMatch(entry, {
				...match,
				fields
			}, plan);
			if (secret === void 0) {
				leftOut.add(entry);
				continue;
			}
			if ("code" in secret) {
				secret.code === "ERR_VALUE_INVALID" && policyOf(entry, platform) !== "fail" ? refused.push(`Left out: ${secret.message}`) : problems.push(secret);
				continue;
			}
			let { placement, label: text } = secret, { named, notice } = admit({
				placement,
				entry,
				text
			}, platform);
			if (notice !== void 0 && refused.push(notice), named !== void 0) {
				for (let object of match.objects) used.add(object);
				placements.push(named), secrets.push({
					...secret,
					placement: named.placement
				});
			}
		}
	}
	return problems.push(...checkPlacements(placements, platform)), throwProblems(problems), {
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
	let matches = index.matches(entry), { key, options } = entry;
	return matches.length === 0 && key !== void 0 && options.default !== void 0 ? [{
		key,
		fields: [],
		objects: []
	}] : matches;
}
function readMatch(entry, match, plan) {
	let placement = resolvePlacement(entry, match.key, plan.naming);
	if ("code" in placement) return placement;
	let source = sourceOf(entry, match), [field] = match.fields;
	if (field === void 0) return defaultSecret(entry, source, placement);
	if (new Set(match.fields.map(({ value }) => value?.reveal())).size > 1) return ambiguous(entry, source, match);
	if (field.problem !== void 0) return unusable(entry, source, field.problem, field.code);
	let { transforms } = entry.options, final = finalValue(field.value.reveal(), entry, match.key, placement, plan.naming.platform);
	return "missing" in final ? entry.options.default === void 0 ? entry.options.optional ? void 0 : problem(entry, "ERR_KEY_NOT_FOUND", `${source} has nothing at ${final.missing}`) : defaultSecret(entry, source, placement) : "problem" in final ? unusable(entry, source, final.problem, final.code) : {
		label: source,
		placement,
		value: new Redacted(final.value),
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
	return entry.key === void 0 ? `${entry.ref === void 0 ? printable(object?.ref ?? "") : entry.text.replace(/#\*$/, "")}#${printable(key)}` : entry.text;
}
function missing(entry, index, suggest, listed) {
	let { key = "", ref, kind, text } = entry, objects = index.objects(entry);
	if (objects.length === 0) {
		if (ref === void 0) return problem(entry, "ERR_SECRET_NOT_FOUND", "no secret is attached to the authorization");
		let near = suggest && listed ? didYouMean(ref, index.refs(kind)) : "";
		return problem(entry, "ERR_SECRET_NOT_FOUND", `${text}: ${WHERE[kind]}.${near}${listed ? "" : UNLISTED}`);
	}
	return objects.every(({ fields }) => fields.length === 0) ? problem(entry, "ERR_KEY_NOT_FOUND", `${text}: there are no keys with a value`) : problem(entry, "ERR_KEY_NOT_FOUND", `${text}: the secret has no such key.${didYouMean(key, suggest ? objects.flatMap(({ fields }) => fields.map((field) => field.key)) : [])}`);
}
const NO_ITEM = "there is no such active item, or the authorization may not read it; no job can read an item that needs a justification or an approval", WHERE = {
	dsm: "the authorization has no secret of this identity; attach it in the vault, or correct the identity",
	provisioned: "the vault provided no ephemeral credential",
	"pam-credential": "there is no such active credential, or the authorization may not read it",
	"pam-key": "there is no such active SSH key, or the authorization may not read it",
	"pam-info": "there is no such active protected information, or the authorization may not read it",
	certificate: "there is no such active certificate, or the authorization may not read it",
	"mysafe-password": NO_ITEM,
	"mysafe-note": NO_ITEM,
	"mysafe-secret": NO_ITEM
}, UNLISTED = " If it is there, this vault cannot read one secret alone: use read: auto.";
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
function checkLines(plan, objects, now, decrypt) {
	let select = (entries) => selected(() => {
		let { secrets, notices } = selectSecrets({
			...plan,
			entries
		}, objects, now, decrypt);
		return {
			destinations: secrets.map(({ placement }) => describePlacement(placement)),
			notices
		};
	}), checks = plan.entries.map((entry) => checkLine(entry, plan, select)), together = select(plan.entries.filter((_, index) => checks[index]?.state === "ok"));
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
	let why = NOT_ASKED[entry.kind];
	if (why !== void 0) return {
		state: "not-asked",
		message: `${described(entry, plannedDestinations(entry, plan))}, ${why}`,
		problems: []
	};
	let { destinations, problems, notices } = select([entry]), message = described(entry, destinations);
	return problems.length > 0 ? {
		state: "failed",
		message,
		problems
	} : destinations.length > 0 ? {
		state: "ok",
		message,
		problems: []
	} : {
		state: "left-out",
		message: `${message}, ${notices[0] ?? "optional and not in the vault"}`,
		problems: []
	};
}
function plannedDestinations(entry, { naming }) {
	let placement = entry.key === void 0 ? void 0 : resolvePlacement(entry, entry.key, naming);
	return placement === void 0 || "code" in placement ? [] : [describePlacement(placement)];
}
function described({ line, text }, destinations) {
	let unsaid = destinations.length - 20, shown = [...destinations.slice(0, 20), ...unsaid > 0 ? [`${unsaid} more`] : []];
	return `line ${line}: ${text}${shown.length === 0 ? "" : ` -> ${shown.join(", ")}`}`;
}
async function dryRun(inputs, plan, { platform, runtime }, masks) {
	platform.info("Dry run: nothing is taken from the vault, and nothing is exported."), inputs.registration !== void 0 && platform.info(NOT_REGISTERED);
	let { vault, decrypt, close } = connect(unregistered(inputs), platform, runtime, masks);
	try {
		let { checks, problems, notices } = checkLines(plan, await masks.finishDuring(fetchWithoutTaking(plan, vault, runtime.signal)), runtime.now(), decrypt);
		for (let notice of notices) platform.warning(notice);
		for (let { state, message } of checks) platform.info(`  ${MARKS[state]}  ${message}`);
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
function exportFiles(secrets, place, journal) {
	let files = secrets.flatMap((secret) => secret.placement.kind === "file" ? [{
		secret,
		placement: secret.placement
	}] : []), lent = files.filter(({ placement }) => !placement.keep), staying = files.filter(({ placement }) => placement.keep), lentFiles = writeFiles(lent, place, journal), keptFiles = writeFiles(staying, place, void 0);
	return {
		files: [...lentFiles.files, ...keptFiles.files],
		kept: keptFiles.made
	};
}
function exportVariables(secrets, files, platform) {
	for (let { placement, path } of files) for (let kind of placement.pathKinds) platform.exportPath(kind, placement.pathName, path);
	for (let secret of secrets) secret.placement.kind !== "file" && platform.exportSecret(secret.placement.kind, secret.placement.name, secret);
	let outputs = secrets.filter(({ placement }) => placement.kind === "output");
	outputs.length > 0 && platform.jsonOutput && platform.exportSecret("output", "json", jsonOutput(outputs));
}
function writeFiles(files, place, journal) {
	if (files.length === 0) return {
		files: [],
		made: void 0
	};
	let { temporaryDirectory, protect } = place;
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	let directory = choosePrivateDirectory(temporaryDirectory);
	journal?.intendFiles(directory);
	let inodes = writePrivateFiles(directory, files.map(({ secret, placement }) => ({
		...placement,
		content: secret.value
	})), protect);
	return journal?.madeFiles(directory, inodes), {
		files: files.map(({ placement }) => ({
			placement,
			path: join(directory, placement.path)
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
	let refs = (source) => [...new Set(entries.flatMap((entry) => entry.kind === source ? [entry.ref ?? ""] : []))], need = read === "each" ? {
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
	let named = entries.filter(({ kind, ref }) => kind === "certificate" && ref === id);
	return [...new Set(named.map(({ key }) => key))];
}
function hasCode(entries, kind, wanted) {
	return entries.some(({ kind: source, ref, key = "token" }) => source === kind && ref === wanted && key === "token");
}
function conflictsOf(inputs) {
	let { entries, provision, read } = inputs;
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
	return ref === void 0 ? [conflict(`line ${line}: * names every secret, and with the input read: each only named ones are read. Write identity#* for each secret, or use read: auto.`)] : /^\.{1,2}$/.test(ref) ? [conflict(`line ${line}: this secret can't be read alone. Use the input read: auto.`)] : [];
}
function isPasswordOfNothing({ kind, ref, key }, entries) {
	return kind !== "certificate" || key !== "password" ? !1 : !entries.some((other) => other.kind === kind && other.ref === ref && other.key === "pfx");
}
function passwordOfNothing({ line, ref }) {
	let name = `certificate:${ref}`;
	return conflict(`line ${line}: ${name}#password is made for the file of ${name}#pfx. Load both in one step.`);
}
function mixed({ entries, provision }) {
	let safe = entries.find(({ kind }) => isSafeKind(kind));
	if (safe === void 0) return [];
	let other = entries.find(({ kind }) => !isSafeKind(kind));
	if (other === void 0 && !provision) return [];
	let rest = other === void 0 ? "the input provision" : `${other.text} in line ${other.line}`;
	return [conflict(`line ${safe.line}: ${safe.text} needs an authorization of MySafe, and ${rest} one of DSM. Load them in two steps, each with its own client-id and client-secret.`)];
}
function conflict(what) {
	return {
		code: "ERR_INPUT_CONFLICT",
		message: `secrets, ${what}`
	};
}
function makePlan(inputs, platform) {
	let { entries, exportTo, prefix } = inputs, naming = {
		exportTo,
		prefix,
		case: inputs.case,
		platform
	}, problems = conflictsOf(inputs), placements = [];
	for (let entry of entries) {
		if (entry.key === void 0) continue;
		let placement = resolvePlacement(entry, entry.key, naming);
		if ("code" in placement) problems.push(placement);
		else {
			let { named } = admit({
				placement,
				entry,
				text: entry.text
			}, platform);
			named !== void 0 && placements.push(named);
		}
	}
	return problems.push(...checkPlacements(placements, platform)), throwProblems(problems), {
		entries,
		naming,
		needs: needsOf(inputs)
	};
}
async function run(step) {
	let { raw, platform, context } = step, masks = hideInputs(step);
	try {
		let inputs = parseInputs(raw, platform, context);
		for (let notice of inputs.notices) platform.warning(notice);
		let plan = makePlan(inputs, platform);
		await (inputs.dryRun ? dryRun : load)(inputs, plan, step, masks);
	} finally {
		masks.finish();
	}
}
async function load(inputs, plan, { platform, runtime }, masks) {
	let { vault, decrypt, close } = connect(inputs, platform, runtime, masks), journal, kept;
	try {
		let lending = await openLending(plan, inputs, platform, runtime);
		journal = lending.journal;
		let fetching = fetchObjects(plan, {
			...lending,
			vault,
			signal: runtime.signal
		}), selection = selectSecrets(plan, await masks.finishDuring(fetching), runtime.now(), decrypt);
		masks.finish();
		let masking = maskAll(selection.secrets, platform);
		for (let notice of [...selection.notices, ...masking.notices]) platform.warning(notice);
		let { secrets } = masking, written = exportFiles(secrets, placeOf(runtime, platform), journal);
		kept = written.kept, inputs.cleanup || entrustJournal(lending, platform, runtime), exportVariables(secrets, written.files, platform), report(masking, selection.remarks, inputs.url.host, platform);
	} catch (error) {
		throw kept !== void 0 && removeKept(kept, platform, runtime), journal !== void 0 && await rollBack(journal, vault, platform, runtime), error;
	} finally {
		close();
	}
}
function placeOf({ temporaryDirectory, protectDirectory }, platform) {
	return {
		temporaryDirectory,
		protect: (directory) => {
			protectDirectory?.(directory) === !1 && platform.warning("The directory of the secret files keeps the permissions that it inherits, as icacls.exe failed: whoever may read the temporary directory of the runner may read them.");
		}
	};
}
function report({ secrets, bare }, remarks, vaultHost, platform) {
	platform.info(`Loaded ${secrets.length} ${secrets.length === 1 ? "secret" : "secrets"} from ${vaultHost}:`);
	for (let line of [...loadedLines(secrets), ...remarks]) platform.info(line);
	platform.summary(loadedMarkdown(secrets, vaultHost, bare));
}
function removeKept(kept, platform, { temporaryDirectory }) {
	try {
		temporaryDirectory !== void 0 && removePrivateFiles(temporaryDirectory, kept);
	} catch (error) {
		for (let { message } of problemsOf(error)) platform.warning(message);
	}
}
async function rollBack(journal, vault, platform, runtime) {
	for (let path of journal.data.handover) emptyCommandFile(runtime.temporaryDirectory, path);
	if (journal.isEmpty || runtime.signal?.aborted === !0) return;
	let outcomes = await giveBack(journal, () => vault, runtime), info = (line) => platform.info(line);
	tellOutcomes(outcomes, {
		info,
		failed: info
	});
}
const m$3 = process.getBuiltinModule("node:http"), m$2 = process.getBuiltinModule("node:https"), CERTIFICATE_FAILURES = {
	DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
	CERT_HAS_EXPIRED: "its certificate has expired",
	CERT_NOT_YET_VALID: "its certificate is not yet valid",
	ERR_TLS_CERT_ALTNAME_INVALID: "its certificate was made for another host name"
}, UNKNOWN_ISSUER = /^(UNABLE_TO|SELF_SIGNED|CERT_UNTRUSTED|DEPTH_ZERO_SELF_SIGNED)/, CONNECTION_FAILURES = {
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
	let code = errnoOf(error) ?? "UNKNOWN", certificate = CERTIFICATE_FAILURES[code] ?? unusual(code);
	if (certificate !== void 0) {
		let issuerIsUnknown = UNKNOWN_ISSUER.test(code);
		return new TransportError("ERR_TLS", untrusted(host, code, certificate), !1, !1, issuerIsUnknown);
	}
	return code === "ERR_PROXY_TUNNEL" ? refusedByProxy(host, statusOf(error)) : /_ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|HANDSHAKE)/.test(code) ? new TransportError("ERR_TLS", `The vault at ${host} refused the TLS connection (${code}): it may want another client certificate. Check the inputs client-certificate and client-key.`, !1) : code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS") ? new TransportError("ERR_TLS", `No TLS connection to ${host} (${code}): the server must speak TLS 1.2 or newer on that port. Check the url of the vault.`, !1) : code.startsWith("HPE_") ? new TransportError("ERR_ANSWER", `${host} did not answer in HTTP (${code}).`, !0) : new TransportError("ERR_NETWORK", `The vault at ${host} ${CONNECTION_FAILURES[code] ?? `could not be asked (${code})`}. Check the url of the vault, and that this runner may reach it.`, sent, code !== "ENOTFOUND");
}
function refusedByProxy(host, status) {
	return new TransportError("ERR_NETWORK", `No way to ${host}: the proxy answered HTTP ${status}. ${status === 407 ? "Give user and password in HTTPS_PROXY, as in http://user:password@proxy.example.com:3128" : "Check HTTPS_PROXY, or list the host of the vault in NO_PROXY"}.`, !1, status >= 500);
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
function createDirectTransport(options) {
	let secure = new m$2.Agent({
		keepAlive: !0,
		maxSockets: 16,
		rejectUnauthorized: options.insecure !== !0,
		minVersion: "TLSv1.2",
		...options.ca === void 0 ? {} : { ca: options.ca },
		...options.client,
		...options.proxy && { proxyEnv: { HTTPS_PROXY: options.proxy.url.reveal() } }
	}), plain;
	return {
		send: async (request, signal) => request.url.protocol === "https:" ? exchange(m$2.request, agentFor(request, secure), request, options, signal) : (plain ??= new m$3.Agent({
			keepAlive: !0,
			maxSockets: 16
		}), exchange(m$3.request, plain, request, options, signal)),
		close: () => {
			secure.destroy(), plain?.destroy();
		}
	};
}
function agentFor({ method, repeatable }, agent) {
	return method !== "POST" || repeatable === !0 ? agent : new m$2.Agent({
		...agent.options,
		keepAlive: !1
	});
}
async function exchange(open, agent, request, options, signal) {
	let host = placeOf$1(request, options.proxy), connected = !1, timers = [];
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
					reject(error instanceof Error ? error : /* @__PURE__ */ Error("not an error")), outgoing.destroy();
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
const MAX_EVENT_BYTES = 25 * 2 ** 20;
function readInputs() {
	return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => name.startsWith("INPUT_") ? [[name.slice(6).toLowerCase(), value]] : []));
}
async function readContext(raw) {
	let { SENHASEGURA_URL, SENHASEGURA_CLIENT_ID, SENHASEGURA_CLIENT_SECRET } = process.env, environment = {
		url: SENHASEGURA_URL,
		clientId: SENHASEGURA_CLIENT_ID,
		clientSecret: SENHASEGURA_CLIENT_SECRET
	};
	return raw["client-secret"] || SENHASEGURA_CLIENT_SECRET ? { environment } : {
		environment,
		untrustedRun: await whyWithheld()
	};
}
async function whyWithheld() {
	try {
		let event = statSync(process.env.GITHUB_EVENT_PATH ?? "");
		if (!event.isFile() || event.size > MAX_EVENT_BYTES) return;
		let { withheldFrom } = await import(
			/* webpackIgnore: true */
			"./withheld.js"
);
		return withheldFrom();
	} catch {
		return;
	}
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
const spawnSync = process.getBuiltinModule("node:child_process").spawnSync;
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
function debug(message) {
	issueCommand("debug", {}, message);
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
const jsonDotnet = (text) => /[\u0085\u2028\u2029]/.test(text) ? text : json(text), base64From = (start) => (text) => Buffer.from(text).subarray(start).toString("base64"), GITHUB = {
	kind: "github",
	title: "GitHub",
	defaults: {
		"export-to": "output",
		"job-leg": "${{ job.check_run_id || strategy.job-index }}"
	},
	outputs: "own",
	jsonOutput: !0,
	ownPrefixes: "GITHUB_ RUNNER_ ACTIONS_ INPUT_ STATE_",
	refusedVariables: { NODE_OPTIONS: "GitHub's runner takes no NODE_OPTIONS from a step" },
	derives: [
		base64From(0),
		base64From(1),
		base64From(2),
		jsonDotnet,
		uriData,
		xml,
		singleQuoted
	],
	masksPerStep: 250,
	masksOutliveStep: !0,
	environment: ["env"]
};
function onWindows(facts) {
	return {
		...facts,
		longestVariable: 32766
	};
}
const STATE = "journal", COMMAND_FILES = [
	"GITHUB_ENV",
	"GITHUB_OUTPUT",
	"GITHUB_STATE"
];
function createPlatform() {
	return {
		...process.platform === "win32" ? onWindows(GITHUB) : GITHUB,
		commandFiles: [process.env.GITHUB_ENV, process.env.GITHUB_OUTPUT].filter((path) => path !== void 0),
		addMask: (text) => setSecret(text),
		exportSecret: (kind, name, { value }) => exportText(kind, name, String(value.reveal())),
		exportPath: exportText,
		saveState: (state) => writing(() => saveState(STATE, state)),
		debug: (text) => debug(inert(text)),
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
		throw new SenhaseguraError("ERR_PLATFORM", `A file through which the runner takes values could not be written (${errnoOf(error) ?? "unknown"}).`);
	}
}
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"SIGBREAK"
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
	let cancelled = cancellation(), fail = () => {
		process.exitCode = 13;
	};
	process.once("exit", fail);
	try {
		await work(cancelled.signal);
	} finally {
		process.off("exit", fail), cancelled.stop(), cancelled.received !== void 0 && process.kill(process.pid, deadly(cancelled.received));
	}
}
function deadly(signal) {
	return process.platform === "win32" ? "SIGTERM" : signal;
}
const setTimeout$1 = process.getBuiltinModule("node:timers/promises").setTimeout;
function protectDirectory(directory, run = runProgram) {
	return run(win32.join(process.env.SystemRoot ?? "C:\\Windows", "System32", "icacls.exe"), [
		directory,
		"/inheritance:r",
		"/grant:r",
		"*S-1-3-4:(OI)(CI)F",
		"/q"
	]) === 0;
}
function runProgram(file, args) {
	return spawnSync(file, args, {
		stdio: "ignore",
		timeout: 5e3,
		windowsHide: !0
	}).status;
}
function createNodeRuntime(own) {
	return {
		...FROM_NODE,
		...own
	};
}
const windows = process.platform === "win32", FROM_NODE = {
	now: Date.now,
	randomHex: (bytes) => randomBytes(bytes).toString("hex"),
	random: Math.random,
	windows,
	readSystemRoots: systemRootsOf(m$7),
	delay: async (ms, cancel) => setTimeout$1(ms, void 0, { signal: cancel }),
	protectDirectory: windows ? protectDirectory : void 0
};
function systemRootsOf({ getCACertificates }) {
	return getCACertificates && (() => getCACertificates("system"));
}
const BEGINNING = /^\S+ (\d+): /;
function silenceNodeDebug() {
	if (!process.env.NODE_DEBUG) return;
	let { stderr } = process, write = stderr.write.bind(stderr);
	stderr.write = (...all) => {
		let [text] = all;
		return typeof text == "string" && isDebugOutput(text) || write(...all);
	}, write("senhasegura: the output of NODE_DEBUG shows credentials, so it is left out here.\n");
}
function isDebugOutput(text) {
	let beginning = stripVTControlCharacters(text.slice(0, 200));
	return BEGINNING.exec(beginning)?.[1] === String(process.pid);
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
	for (let at = 0; at < bytes.length;) at += untilReady(() => writeSync(fd, bytes, at));
}
function untilReady(attempt) {
	for (;;) try {
		return attempt();
	} catch (error) {
		if (errnoOf(error) !== "EAGAIN") throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
	}
}
function identifyJob(env) {
	let text = (name) => env[`GITHUB_${name}`] ?? "";
	return {
		repository: text("REPOSITORY"),
		workflow: text("WORKFLOW"),
		run: text("RUN_ID"),
		attempt: text("RUN_ATTEMPT"),
		job: text("JOB"),
		step: text("ACTION")
	};
}
function annotate({ code, message }) {
	try {
		error(inert(`${message} (${code})`));
	} catch {}
}
async function reportingErrors(work) {
	silenceNodeDebug(), makeStdoutSynchronous(), await cancellable(async (signal) => {
		try {
			await work(createRuntime(signal));
		} catch (error) {
			process.exitCode = 1;
			for (let problem of problemsOf(error)) annotate(problem);
		}
	});
}
function createRuntime(signal) {
	return createNodeRuntime({
		temporaryDirectory: process.env.RUNNER_TEMP || void 0,
		runId: process.env.GITHUB_RUN_ID,
		identifyJob: async () => Promise.resolve(identifyJob(process.env)),
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
	await reportingErrors(async (runtime) => {
		requireCommandFiles();
		let raw = readInputs();
		await run({
			raw,
			platform: createPlatform(),
			runtime,
			context: await readContext(raw)
		});
	});
}
async function post() {
	let state = loadState();
	state !== "" && await reportingErrors(async (runtime) => {
		let raw = readInputs(), context = await readContext(raw);
		await cleanUp(state, {
			raw,
			platform: createPlatform(),
			runtime,
			context
		});
	});
}
process.argv[2] === "post" ? post() : main();


