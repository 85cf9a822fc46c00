/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ shared)
/* harmony export */ });
const m$10 = /* @__PURE__ */ process.getBuiltinModule("node:fs"), appendFileSync = m$10.appendFileSync, closeSync = m$10.closeSync, existsSync = m$10.existsSync, fstatSync = m$10.fstatSync, openSync = m$10.openSync, readSync = m$10.readSync, realpathSync = m$10.realpathSync, statSync = m$10.statSync, writeSync = m$10.writeSync, constants = m$10.constants, MAX_EVENT_BYTES = 25 * 2 ** 20;
function readInputs() {
	return Object.fromEntries(Object.entries(process.env).flatMap((([name, value]) => name.startsWith("INPUT_") ? [[name.slice(6).toLowerCase(), value]] : [])));
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
const EOL = process.platform === "win32" ? "\r\n" : "\n";
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
const m$9 = /* @__PURE__ */ process.getBuiltinModule("node:crypto"), createHash = m$9.createHash, createHmac = m$9.createHmac, randomBytes = m$9.randomBytes, randomUUID = m$9.randomUUID, X509Certificate = m$9.X509Certificate;
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
const m$8 = /* @__PURE__ */ process.getBuiltinModule("node:path"), isAbsolute = m$8.isAbsolute, relative = m$8.relative, sep = m$8.sep, win32 = m$8.win32, m$7 = /* @__PURE__ */ process.getBuiltinModule("node:http"), m$6 = /* @__PURE__ */ process.getBuiltinModule("node:https"), m$5 = /* @__PURE__ */ process.getBuiltinModule("node:events"), EventEmitter = m$5.EventEmitter, setMaxListeners = m$5.setMaxListeners;
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
function errnoOf(error) {
	let code = error instanceof Error && "code" in error ? error.code : void 0;
	return typeof code == "string" && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : void 0;
}
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
		super(problems[0].code, problems.map((({ message }) => message)).join("\n")), this.problems = problems;
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
	if (error instanceof SenhaseguraError) return error.problems;
	let errno = errnoOf(error) ?? "";
	return [EXHAUSTED.has(errno) ? exhausted(errno) : UNEXPECTED];
}
const EXHAUSTED = /* @__PURE__ */ new Set([
	"EMFILE",
	"ENFILE",
	"ENOMEM",
	"ENOSPC",
	"EDQUOT"
]);
function exhausted(errno) {
	return {
		code: "ERR_PLATFORM",
		message: `This machine has run out of open files, memory or space (${errno}). Free some, or raise the limit, and run the job again.`
	};
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
const CONNECTION = [
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
	let missing = CONNECTION.filter(((name) => !reader.has(name)));
	if (serviceConnection !== void 0) {
		let problems = reader.platform.storedConnection?.problems(givenOf(raw), missing);
		reader.problems.push(...problems ?? []);
	} else missing.length > 0 && reportMissing(reader, givenOf(raw), missing, untrustedRun);
}
function reportMissing(reader, given, missing, untrustedRun) {
	let { storedConnection, missingConnection } = reader.platform;
	if (missingConnection !== void 0) {
		reader.report("ERR_INPUT_MISSING", missingConnection(missing.map(variableOf)));
		return;
	}
	let variables = listOf(CONNECTION.map(variableOf)), lack = `${inputList(missing)} missing or empty.`, stored = storedConnection === void 0 ? "" : `${storedConnection.name}, or `, message = given.length > 0 ? `${lack} Give url, client-id and client-secret together, or none of them: beside an input, the variables SENHASEGURA_\u2026 are ignored.` : missing.length === CONNECTION.length ? `${lack} Give ${stored}all three, or set ${variables} in the environment.` : `The environment lacks ${listOf(missing.map(variableOf))}: without the inputs ${listOf(CONNECTION)}, the variables ${variables} must all be set.`, reason = given.length > 0 && missing.some(((name) => name !== "url")) ? reader.platform.emptySecret ?? "" : "", hint = untrustedRun === void 0 ? reason : withheldFrom(untrustedRun);
	reader.report("ERR_INPUT_MISSING", message + hint);
}
function withheldFrom(run) {
	return ` Runs from ${WITHHELD[run]} do not get secrets from the platform: skip this step there.`;
}
function givenOf(raw) {
	return CONNECTION.filter(((name) => (raw[name] ?? "").trim() !== ""));
}
const WITHHELD = {
	fork: "forks",
	dependabot: "Dependabot"
};
function variableOf(name) {
	return `SENHASEGURA_${name.toUpperCase().replace("-", "_")}`;
}
const BOTH = ["load", "register"], LOAD = ["load"], REGISTER = ["register"];
function text(name, details) {
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
	text("url"),
	text("client-id", { secret: !0 }),
	text("client-secret", { secret: !0 }),
	choice("auth-method", ["oauth2", "oauth1"], "oauth2"),
	text("token-key", { secret: !0 }),
	text("token-secret", { secret: !0 }),
	text("application"),
	text("system"),
	text("environment"),
	choice("api-prefix", [
		"auto",
		"iso",
		"api"
	], "auto"),
	text("tenant"),
	text("secrets", {
		commands: LOAD,
		multiline: !0,
		expressions: !0
	}),
	text("secrets-file", { commands: LOAD }),
	choice("read", [
		"auto",
		"application",
		"list",
		"each"
	], "auto", { commands: LOAD }),
	choice("export-to", ["output", "env"], "env", { commands: LOAD }),
	text("prefix", { commands: LOAD }),
	choice("case", ["keep", "upper"], "keep", { commands: LOAD }),
	boolean("provision", "false", { commands: LOAD }),
	text("pod-name", { commands: LOAD }),
	text("deploy", { commands: LOAD }),
	text("namespace", { commands: LOAD }),
	text("job-leg", {
		commands: LOAD,
		hidden: !0,
		expressions: !0
	}),
	boolean("cleanup", "true", { commands: LOAD }),
	choice("cleanup-failure", ["warn", "fail"], "warn", { commands: LOAD }),
	text("ca-certificate", { multiline: !0 }),
	text("client-certificate", { multiline: !0 }),
	text("client-key", {
		secret: !0,
		multiline: !0
	}),
	boolean("insecure-skip-tls-verify", "false"),
	text("decryption-key", {
		commands: LOAD,
		secret: !0,
		multiline: !0
	}),
	choice("decryption-hash", ["sha1", "sha256"], "sha1", { commands: LOAD }),
	seconds("connect-timeout", "10"),
	seconds("timeout", "30"),
	seconds("retry-budget", "180"),
	text("mapping-file", { commands: REGISTER }),
	choice("via", ["variables", "secret"], "variables", { commands: REGISTER }),
	boolean("dry-run", "false")
];
function definitionOf(name) {
	let found = INPUTS.find(((input) => input.name === name));
	if (found === void 0) throw Error(`There is no input ${name}.`);
	return found;
}
const EXPRESSION = /\$\{\{.*?\}\}|\$\([A-Za-z_][\w.-]*\)|\$\[[^\]]*\]/;
function isUnexpanded({ secret, expressions }, text) {
	return !text.includes("$") || expressions === !0 ? !1 : secret === !0 ? isExpression(text) : EXPRESSION.test(text);
}
function isExpression(text) {
	return EXPRESSION.exec(text)?.[0] === text;
}
function printable(text, limit = 120) {
	let end = endOf(text, limit);
	return inert(withoutColons(text.slice(0, end).replace(/[^ -~]/gu, visible))) + (text.length > end ? "\u2026" : "");
}
function endOf(text, limit) {
	if (text.length <= limit) return text.length;
	let end = 0;
	for (let count = 0; count < limit; count += 1) end += unitsAt(text, end);
	return end;
}
function unitsAt(text, offset) {
	return (text.codePointAt(offset) ?? 0) > 65535 ? 2 : 1;
}
let invisible;
function visible(character) {
	return invisible ??= /* @__PURE__ */ RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "u"), invisible.test(character) ? "?" : character;
}
const CONTROL$1 = /[^ -~\xa0-\uffff]/;
function withoutColons(text) {
	return text.replace(/:(?=:)/g, ": ");
}
function inert(text) {
	return !text.includes("##") && !text.includes("::") ? text : text.replace(/##(?=\[|vso\[)/gi, "# #").replace(/^(\s*):(?=:)/gm, "$1: ");
}
function nearNames(name, candidates) {
	let wanted = name.toLowerCase();
	if (wanted.length > 256) return [];
	let limit = Math.min(4, Math.max(wanted.length <= 3 ? 1 : 2, Math.floor(wanted.length / 3))), near = [], compared = 0;
	for (let candidate of new Set(candidates)) {
		if (candidate.length > 256) continue;
		if (compared++ >= 2e3) break;
		let distance = distanceOf(wanted, candidate.toLowerCase(), limit);
		distance <= limit && near.push({
			candidate,
			distance
		});
	}
	let nearest = Math.min(...near.map((({ distance }) => distance)));
	return near.filter((({ distance }) => distance === nearest)).slice(0, 3).map((({ candidate }) => printable(candidate)));
}
function didYouMean(name, candidates) {
	let near = nearNames(name, candidates);
	return near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
}
function distanceOf(one, other, limit) {
	if (Math.min(one.length, other.length) >= 4 && (other.includes(one) || one.includes(other))) return Math.min(limit, Math.abs(one.length - other.length));
	if (Math.abs(one.length - other.length) > limit) return Infinity;
	let last = Uint16Array.from({ length: other.length + 1 }, ((_, column) => column)), current = new Uint16Array(other.length + 1);
	for (let row = 1; row <= one.length; row += 1) {
		let [first, end] = [Math.max(1, row - limit), Math.min(other.length, row + limit)];
		current[first - 1] = first === 1 ? row : FAR;
		let nearest = at(current, first - 1);
		for (let column = first; column <= end; column += 1) {
			let same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1), cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + +!same);
			current[column] = cost, nearest = Math.min(nearest, cost);
		}
		if (nearest > limit) return Infinity;
		end < other.length && (current[end + 1] = FAR), [last, current] = [current, last];
	}
	return at(last, other.length);
}
const FAR = 1e3;
function at(row, column) {
	return row[column] ?? 0;
}
const MAX_SECONDS = 3600;
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
		let definition = definitionOf(name), text = this.lines(name).trim() || this.#default(definition);
		return isUnexpanded(definition, text) ? this.refuse(name, "still contains an expression ($(\u2026) or ${{ \u2026 }}) that the platform did not replace. Check that the variable or secret exists, is spelled right and is available to this job", "ERR_INPUT_UNEXPANDED") : definition.multiline !== !0 && CONTROL$1.test(text) && this.refuse(name, "must be one line without control characters"), text === "" ? void 0 : text;
	}
	choice(name) {
		let { choices = [], default: initial } = definitionOf(name), text = this.text(name)?.toLowerCase(), choice = choices.find(((one) => one === text));
		return choice === void 0 && this.refuse(name, `must be ${choices.join(" or ")}`), choice ?? initial;
	}
	boolean(name) {
		let text = this.text(name)?.toLowerCase();
		return text !== "true" && text !== "false" && this.refuse(name, "must be true or false"), text === "true";
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
		let own = INPUTS.filter((({ commands }) => commands.includes(command))), known = new Set(own.map((({ name }) => name))), names = own.filter((({ hidden }) => hidden !== !0)).map((({ name }) => name));
		return Object.keys(this.#raw).filter(((name) => !known.has(name))).map(((name) => `There is no input "${printable(name)}"; it is ignored.${didYouMean(name, names)}`));
	}
	finish() {
		throwProblems(this.problems);
	}
	#default({ name, hidden, default: initial }) {
		return hidden === !0 ? "" : this.platform.defaults[name] ?? initial;
	}
};
function idleNotices({ provision, entries, ...inputs }) {
	return provision ? entries.some((({ kind }) => kind === "provisioned")) ? [] : ["The input provision is true, but no entry of secrets uses it, such as provisioned#KEY."] : [
		"podName",
		"deploy",
		"namespace"
	].filter(((name) => inputs[name])).length === 0 ? [] : ["The inputs pod-name, deploy and namespace have no effect without provision: true."];
}
function aliasNotices(entries, raw, { outputs, title }) {
	let asked = raw["export-to"]?.trim().toLowerCase() === "output" || entries.some((({ destination }) => destination?.kind === "output"));
	return outputs !== "alias" || !asked ? [] : [`output: is the same as env: here, because ${title} has no outputs.`];
}
function good(value) {
	return {
		ok: !0,
		value
	};
}
function bad(fault) {
	return {
		ok: !1,
		fault
	};
}
const ALL_QUOTED = /"(?:[^"\\]|\\["\\])*"/g;
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
		return this.raw.replace(ALL_QUOTED, ((quoted) => quoted.slice(1, -1).replace(/\\(.)/g, "$1")));
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
function columnOf(line, at) {
	return [...line.slice(0, at)].length + 1;
}
const KINDS = [
	"output",
	"env",
	"file"
];
function readDestination(destination, many, platform) {
	if (destination === void 0) return good(void 0);
	let [opening = "", prefix] = /^([A-Za-z]+):\s*/.exec(destination.shape) ?? /^([A-Za-z]+):/.exec(destination.text) ?? [], kind = KINDS.find(((one) => one === prefix));
	if (prefix !== void 0 && kind === void 0) return misplaced(destination, "expected NAME, output:NAME, env:NAME or file:path");
	let name = destination.text.slice(opening.length);
	if (name === "") return misplaced(destination, "expected a name after ->");
	if (kind === "output" && platform.outputs === "none") return misplaced(destination, `${platform.title} has no outputs: use env: or file:`);
	let stars = name.split("*").length - 1;
	return stars > 1 || stars === 1 && !many ? misplaced(destination, "a destination takes one *, and only with a reference to several keys (#*)") : stars === 0 && many ? misplaced(destination, "a reference to several keys needs a destination with *, such as DB_*") : good({
		kind: kind ?? "default",
		name
	});
}
function misplaced(part, message) {
	return bad(faultAt(part, message));
}
const IDENTITY = String.raw`(?:(?:pam|mysafe)-[a-z]+:|certificate:)?[\w./-]*\w`, REFERENCE = String.raw`(?<reference>${IDENTITY}#(?:[\w.-]*\w|\*)(?![\w.*]))`, OPTIONS = String.raw`(?<options>\|.*)?`, CERTAIN = [String.raw`(?<reference>(?:[\w.-]+\/[\w./-]*\w|(?:pam|mysafe)-[a-z]+:[\w.-]+|provisioned)`, String.raw`#(?:[\w.-]*\w|\*))`].join(""), PLACE = "expected `->` or `|`", habits = () => [
	{
		pattern: habit(String.raw`^(?<before>)(?:(?<name>[A-Za-z_]\w*)\s*(?:=|:\s)\s*)?`, String.raw`op:\/\/(?<object>[\w./-]+)\/(?<key>[\w.-]+)\s*`, String.raw`(?:->\s*${nameAs("other")}\s*)?$`),
		read: ({ name, other, object, key }) => ({
			found: "expected identity#key, found `op://`, a reference of 1Password",
			suggestion: entry(`${object}#${key}`, name ?? other)
		})
	},
	{
		pattern: habit(String.raw`^(?<before>(?<object>[\w./-]*\/[\w./-]*)\s+)(?<key>[\w.-]+)\s*`, String.raw`(?:(?<bar>\||->)\s*(?<name>[A-Z_][A-Z0-9_]*)\s*)?(?<end>;?)\s*$`),
		read: ({ object, key, bar, name, end }) => ({
			found: "expected `#` before the key, found a space" + (bar === "|" || end === ";" ? ", the form of vault-action" : ""),
			suggestion: entry(`${object}#${key}`, name)
		})
	},
	{
		pattern: habit(String.raw`^(?<before>)(?<word>[A-Za-z_]\w*)\s*(?<sign>=|:\s)\s*${CERTAIN}\s*${OPTIONS}$`),
		read: ({ word, sign, reference, options }) => ({
			found: `expected the reference first, found ${shown$1(word, sign) ?? "a name"}`,
			suggestion: entry(reference, word, options)
		})
	},
	{
		pattern: habit(String.raw`^(?<before>${REFERENCE}\s*\|\s*)(?<word>[A-Z][A-Z0-9_]*)\s*${OPTIONS}$`),
		read: ({ reference, word, options }) => ({
			found: `there is no option "${word}"`,
			suggestion: entry(reference, word, options)
		})
	},
	{
		pattern: habit(String.raw`^(?<before>${REFERENCE}\s*)`, String.raw`(?<sign>=>|-->|\u2192|\u2013>|\u2014>|(?<=\s)-|=|:|;|,|>)\s*(?:${nameAs("name")}\s*)?${OPTIONS}$`),
		read: ({ reference, sign, name, options }) => ({
			found: `${PLACE}, found \`${sign}\``,
			suggestion: entry(reference, name && nameAfter(sign, name), options)
		})
	},
	{
		pattern: habit(String.raw`^(?<before>${REFERENCE}\s*)${nameAs("word")}\s*${OPTIONS}$`),
		read: ({ reference, word, options }) => ({
			found: `${PLACE}, found ${shown$1(word) ?? "a word"}`,
			suggestion: entry(reference, nameLike(word), options)
		})
	},
	{
		pattern: habit(String.raw`^(?<before>${REFERENCE}\s*(?:->\s*${nameAs("name")}\s*)?)(?<sign>[;,#]|\/\/)(?<rest>.*)$`),
		read: ({ reference, sign, name, rest }) => ({
			found: `${name === void 0 ? PLACE : "expected `|` or the end of the line"}, found \`${sign}\`${lawOf(sign, rest)}`,
			suggestion: entry(reference, name)
		})
	}
];
function diagnoseLine(line) {
	let text = line.trim();
	if (!(text.length > 500)) for (let { pattern, read } of habits()) {
		let groups = pattern.exec(text)?.groups;
		if (groups !== void 0) return {
			column: line.length - line.trimStart().length + groups.before.length + 1,
			...read(groups)
		};
	}
}
function suggest(suggestion) {
	return `did you mean: ${suggestion}`;
}
function habit(...parts) {
	return new RegExp(parts.join(""));
}
function nameAs(group) {
	return String.raw`(?<${group}>(?:(?:env|output|file):)?[A-Za-z_][\w./*-]*)`;
}
function entry(reference, name, options) {
	let kept = (options?.split("|").slice(1) ?? []).map(((flag) => /^[a-z-]+$/.test(flag.trim()) ? flag.trim() : "\u2026"));
	return [name === void 0 ? reference : `${reference} -> ${name}`, ...kept].join(" | ");
}
function lawOf(sign, rest) {
	return sign === "#" || sign === "//" ? " (a comment needs a line of its own)" : rest === "" ? "" : " (each entry needs a line of its own)";
}
function nameAfter(sign, name) {
	return /[>\u2192]/.test(sign) ? name : nameLike(name);
}
function nameLike(word) {
	return isVariable(word) ? word : "NAME";
}
function shown$1(word, sign = "") {
	return isVariable(word) ? `\`${`${word} ${sign}`.trim()}\`` : void 0;
}
function isVariable(word) {
	return /^(?:(?:env|output|file):)?[A-Z_][A-Z0-9_]*$/.test(word);
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
	[(entry) => entry.options.keep && !isFile$1(entry) && !LENT.includes(entry.kind), "the option keep works only with what is given back: pam-credential:, pam-key: and provisioned references, and files"]
];
function misfitOf(entry) {
	return RULES.find((([when]) => when(entry)))?.[1];
}
function isFile$1({ destination }) {
	return destination?.kind === "file";
}
function isMany({ key }) {
	return key === void 0;
}
function belongsToFile(option) {
	return `the option ${option} works only with a file: destination`;
}
function standsForOne(option) {
	return `the option ${option} works only with a single key`;
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
	if (object.text === "") return unread(object, "expected a reference such as team/shop/db#password");
	if (object.shape.includes("*")) return unread(object, "* must stand alone: it means every key of every secret; quote it when it is part of a name");
	if (key === void 0) return unread(object, "a key is missing: write identity#key, or identity#* for every key");
	if (key.text === "") return unread(key, "expected a key after #, or * for every key");
	let every = key.shape === "*";
	if (!every && key.shape.includes("*")) return unread(key, "#* means every key; quote the * when it is part of a key");
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
	let kind = PREFIXES$1.find(((prefix) => shape.startsWith(`${prefix}:`)));
	return kind === void 0 ? {
		kind: "dsm",
		ref: text
	} : {
		kind,
		ref: text.slice(kind.length + 1)
	};
}
function faultOfPrefix(object) {
	let prefix = PREFIX_LIKE.exec(object.shape)?.[1];
	if (prefix === void 0) return;
	if (!PREFIXES$1.some(((known) => known === prefix))) return faultAt(object, `unknown prefix: there are ${PREFIXES$1.join(", ")}; quote the name if it is an identity`);
	let ref = object.text.slice(prefix.length + 1);
	return /^\.{0,2}$/.test(ref) ? faultAt(object, `expected an id or tag after ${prefix}:`) : void 0;
}
function faultOfCertificate({ kind, ref }, object, key) {
	if (kind !== "certificate") return;
	if (!/^\d+$/.test(ref)) return faultAt(object, "expected an id (a number) after certificate:");
	if (CERTIFICATE_KEYS.includes(key.text)) return;
	let there = ` It has ${CERTIFICATE_KEYS.join(", ")}.`;
	return faultAt(key, `a certificate has no such key.${didYouMean(key.text, CERTIFICATE_KEYS) || there}`);
}
const QUOTED = /"(?:[^"\\]|\\["\\])*"/y, UNCLOSED = /"(?:[^"\\]|\\["\\])*/y;
function cutLine(line) {
	let shaped = shapeOf(line);
	if (!shaped.ok) return shaped;
	let shape = shaped.value, part = (start, end) => new Part(line, shape, start, end), end = indexOf(shape, "|", 0, line.length), arrow = shape.indexOf("->");
	if (arrow > end) return bad({
		column: columnOf(line, arrow),
		message: "the destination comes before the options; quote the value if -> is part of it"
	});
	let referenceEnd = arrow === -1 ? end : arrow, hash = shape.lastIndexOf("#", referenceEnd - 1), cut = {
		object: part(0, hash === -1 ? referenceEnd : hash),
		key: hash === -1 ? void 0 : part(hash + 1, referenceEnd),
		destination: arrow === -1 ? void 0 : part(arrow + 2, end),
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
	UNCLOSED.lastIndex = open, UNCLOSED.test(line);
	let stop = UNCLOSED.lastIndex;
	return stop < line.length ? {
		column: columnOf(line, stop),
		message: "inside quotes, write \\\\ for a backslash and \\\" for a quote"
	} : {
		column: columnOf(line, open),
		message: "the quote that opens here is never closed"
	};
}
function findBlank({ object, key, destination, options }) {
	return (destination !== void 0 && !/^\w+:\s*\S+$/.test(destination.shape) ? blankIn(destination, "expected `|` or the end of the line after this word") : void 0) ?? blankIn(object, "expected `#`, `->` or `|` after this word") ?? blankIn(key, "expected `->` or `|` after this word") ?? options.map((({ name, value }) => blankIn(name, "expected `|` after this word") ?? blankIn(value, ""))).find(((fault) => fault !== void 0));
}
function blankIn(part, expected) {
	return part === void 0 || !/\s/.test(part.shape) ? void 0 : faultAt(part, expected === "" ? "a value with spaces needs quotes: \"a b\"" : `${expected}${BLANKS$1}`);
}
const BLANKS$1 = ". A name with spaces needs quotes (\"a b\"), and a comment needs a line of its own";
function indexOf(shape, character, start, end) {
	let at = shape.indexOf(character, start);
	return at === -1 ? end : Math.min(at, end);
}
const STEP = /\.[A-Za-z_$][\w$-]*|\[\d{1,9}\]|\["(?:[^"\\]|\\["\\])*"\]/y;
function parseJsonPath(text) {
	let path = [];
	for (STEP.lastIndex = 0; STEP.lastIndex < text.length;) {
		let [step] = STEP.exec(text) ?? [];
		if (step === void 0) return;
		path.push(nameOrNumber(step));
	}
	return path.length === 0 ? void 0 : path;
}
function nameOrNumber(step) {
	return step.startsWith(".") ? step.slice(1) : step.startsWith("[\"") ? step.slice(2, -2).replace(/\\(.)/g, "$1") : Number(step.slice(1, -1));
}
function followJsonPath(root, path) {
	let node = root;
	for (let step of path) node = typeof step == "string" ? node?.kind === "object" ? node.members.get(step) : void 0 : node?.kind === "array" ? node.items[step] : void 0;
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
		if (value !== "value") return "only this value: mask=value";
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
	}, seen = /* @__PURE__ */ new Set(), faults = options.flatMap(((option) => {
		let message = readOption(draft, option, seen);
		return seen.add(option.name.text), message === void 0 ? [] : [{
			column: option.name.column,
			message
		}];
	})), open = opensToOthers(draft) ? options.find((({ name }) => name.text === "mode")) : void 0;
	return open !== void 0 && faults.push({
		column: open.name.column,
		message: OPEN
	}), {
		options: draft,
		faults
	};
}
const NAME_LIKE = /^(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,2}|[A-Z_]{1,40})$/, OPEN = "this mode opens the file to other users. Choose one such as 0600 or 0400, or add | allow-dangerous if you mean it";
function opensToOthers({ mode = 0, allowDangerous }) {
	return !!(mode & 63) && !allowDangerous;
}
function readOption(draft, { name: { text: name }, value }, seen) {
	if (name === "") return "expected an option after |";
	let flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : void 0, read = Object.hasOwn(VALUED, name) ? VALUED[name] : void 0;
	if (flag === void 0 && read === void 0) {
		let known = [...Object.keys(FLAGS), ...Object.keys(VALUED)], meant = didYouMean(name, known) || ` There are ${known.join(", ")}.`;
		return `there is no ${NAME_LIKE.test(name) ? `option "${name}"` : "such option"}.${meant}`;
	}
	if (seen.has(name) && !REPEATABLE.has(name)) return `the option ${name} appears twice`;
	let rival = RIVALS.includes(name) ? RIVALS.find(((one) => seen.has(one))) : void 0;
	if (rival !== void 0) return `the options ${rival} and ${name} contradict each other`;
	if (flag !== void 0) {
		if (value !== void 0) return `the option ${name} takes no value`;
		flag(draft);
		return;
	}
	if (value === void 0 || value.text === "" && !value.quoted && name !== "default") return `the option ${name} takes a value: ${name}=\u2026`;
	let expected = read?.(draft, value.text, value);
	return expected === void 0 ? void 0 : `the option ${name} takes ${expected}`;
}
const UNEXPANDED = /^\s*(?:\$\([^)]*\)|\$\{\{.*?\}\})\s*(?:$|[#|]|->)/, NOT_REPLACED = {
	column: 1,
	message: "the platform did not replace this expression ($(\u2026) or ${{ \u2026 }}); check that the variable exists and is available to this job"
}, CONTROL_BUT_TAB = /[^\t -~\xa0-\uffff]/;
function parseSecrets(text, platform) {
	let entries = [], problems = [];
	for (let [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		let number = index + 1;
		if (/^\s*(#|$)/.test(raw)) continue;
		let unexpanded = UNEXPANDED.test(raw), read = unexpanded ? bad([NOT_REPLACED]) : readLine(raw, number, platform);
		read.ok && entries.push(read.value);
		for (let { column, message } of explained(read.ok ? [] : read.fault, raw)) problems.push({
			code: unexpanded ? "ERR_INPUT_UNEXPANDED" : "ERR_GRAMMAR",
			message: `secrets, line ${number}, column ${column}: ${message}`
		});
	}
	return {
		entries,
		problems
	};
}
function explained(faults, line) {
	let meant = faults.length === 0 ? void 0 : diagnoseLine(line);
	return meant === void 0 ? faults.map((({ column, message }) => ({
		column,
		message: `${message}${/[.?]$/.test(message) ? "" : "."}`
	}))) : [{
		column: meant.column,
		message: `${meant.found}; ${suggest(meant.suggestion)}`
	}];
}
function readLine(raw, line, platform) {
	let control = raw.search(CONTROL_BUT_TAB);
	if (control >= 0) return bad([{
		column: control + 1,
		message: "control characters are not allowed"
	}]);
	let cut = cutLine(raw);
	return cut.ok ? readEntry(cut.value, line, platform) : bad([cut.fault]);
}
function readEntry(cut, line, platform) {
	let reference = readReference(cut), { options, faults } = readOptions(cut.options), destination = readDestination(cut.destination, reference.ok && reference.value.key === void 0, platform);
	if (!reference.ok || !destination.ok) return bad([...[reference, destination].flatMap(((part) => part.ok ? [] : [part.fault])), ...faults]);
	let entry = {
		...reference.value,
		line,
		destination: destination.value,
		options
	}, misfit = misfitOf(entry), all = misfit === void 0 ? faults : [...faults, faultAt(cut.object, misfit)];
	return all.length === 0 ? good(entry) : bad(all);
}
const MAX_HANDWRITTEN_BYTES = 2 ** 20, NON_BLOCKING = constants.O_NONBLOCK ?? 0;
function readRegularFile(path, maxBytes) {
	let file;
	try {
		file = openSync(path, constants.O_RDONLY | NON_BLOCKING);
		let status = fstatSync(file);
		return status.isFile() ? status.size > maxBytes ? bad("too-large") : readAll(file, status, maxBytes) : bad("special");
	} catch {
		return bad("unreadable");
	} finally {
		file !== void 0 && closeSync(file);
	}
}
function readAll(file, { size }, maxBytes) {
	let chunks = [];
	for (let total = 0; total <= maxBytes;) {
		let chunk = Buffer.alloc(Math.max(size - total, 0) + 1024), bytes = readSync(file, chunk);
		if (bytes === 0) return good(Buffer.concat(chunks));
		chunks.push(chunk.subarray(0, bytes)), total += bytes;
	}
	return bad("too-large");
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
	if (isYaml(path)) {
		reader.report("ERR_FILE", `The file ${shown(path)} of the input secrets-file ${YAML}`);
		return;
	}
	let file = readSecretsFile(path);
	return file.ok || reader.report("ERR_FILE", file.fault), file.ok ? file.value : void 0;
}
function isYaml(path) {
	return /\.ya?ml$/i.test(path);
}
function readSecretsFile(path) {
	let file = readList(path);
	return file.ok ? file : bad(`The file ${shown(path)} of the input secrets-file ${FAULTS$1[file.fault]}`);
}
function shown(path) {
	return JSON.stringify(printable(path));
}
const YAML = "is YAML, which only the command line reads. Write the lines of secrets in a file of another name.";
function readList(path) {
	try {
		if (isOutside(path)) return bad("outside");
	} catch {
		return bad("unreadable");
	}
	let bytes = readRegularFile(path, MAX_HANDWRITTEN_BYTES);
	if (!bytes.ok) return bytes;
	try {
		return good(new TextDecoder("utf-8", { fatal: !0 }).decode(bytes.value));
	} catch {
		return bad("not-utf-8");
	}
}
function isOutside(path) {
	let way = relative(realpathSync("."), realpathSync(path));
	return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
const FAULTS$1 = {
	unreadable: "does not exist or cannot be read. A relative path starts at the working directory. Check out the repository first.",
	outside: "is outside the working directory. Give the path of a file below it.",
	special: "is a directory, a pipe or a device. Give the path of a file.",
	"too-large": "is larger than 1 MiB. Name only what the job needs.",
	"not-utf-8": "is not UTF-8. Save it as UTF-8 (in Windows PowerShell: Out-File -Encoding utf8)."
}, INSPECT = Symbol.for("nodejs.util.inspect.custom");
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
function readAuthentication(reader) {
	return {
		oauth1: readOAuth1(reader),
		registration: readRegistration$1(reader)
	};
}
const OAUTH1_ONLY = ["token-key", "token-secret"], REGISTRATION = [
	"application",
	"system",
	"environment"
], OAUTH2_ONLY = ["tenant", ...REGISTRATION];
function readOAuth1(reader) {
	let signs = reader.choice("auth-method") === "oauth1", useless = (signs ? OAUTH2_ONLY : OAUTH1_ONLY).filter(((name) => reader.has(name)));
	for (let name of useless) reader.refuse(name, `has no effect with auth-method ${signs ? "oauth1" : "oauth2"}: leave it out`, "ERR_INPUT_CONFLICT");
	if (signs) {
		for (let name of OAUTH1_ONLY.filter(((one) => !reader.has(one)))) reader.refuse(name, "is missing, but auth-method oauth1 requires it", "ERR_INPUT_MISSING");
		return {
			key: reader.text("token-key") ?? "",
			secret: new Redacted(reader.text("token-secret") ?? "")
		};
	}
}
function readRegistration$1(reader) {
	let missing = REGISTRATION.filter(((name) => !reader.has(name)));
	if (missing.length === REGISTRATION.length) return;
	missing.length > 0 && reader.report("ERR_INPUT_MISSING", `The inputs application, system and environment belong together: ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing.`);
	let [application = "", system = "", environment = ""] = REGISTRATION.map(((name) => reader.text(name)));
	return {
		application,
		system,
		environment
	};
}
const METADATA_HOSTS = /* @__PURE__ */ new Set([
	"169.254.169.254",
	"[::ffff:a9fe:a9fe]",
	"[fd00:ec2::254]",
	"metadata.google.internal"
]);
function parseVaultUrl(text) {
	let trimmed = text.trim();
	if (CONTROL$1.test(trimmed) || /\s/.test(trimmed)) return bad("contains spaces or control characters");
	if (trimmed.includes("\\")) return bad("contains a backslash: write / instead");
	if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return bad("is not a valid URL: give it as https://vault.example.com");
	let url = new URL(trimmed);
	return url.username !== "" || url.password !== "" ? bad("contains a user or password: use client-id and client-secret") : /[?#]/.test(trimmed) ? bad("contains a ? or #: give only scheme, host and, where the vault has one, a path") : METADATA_HOSTS.has(url.hostname.replace(/\.$/, "")) ? bad("is the metadata service of a cloud, not a vault") : url.protocol === "http:" && !isLoopback(url.hostname) ? bad("starts with http://, which is allowed only for localhost: use https://") : good({
		href: url.origin + url.pathname.replace(/\/+$/, ""),
		host: url.host
	});
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
function readWayInputs(reader) {
	let inputs = {
		url: readUrl(reader),
		caCertificate: reader.text("ca-certificate"),
		insecureSkipTlsVerify: reader.boolean("insecure-skip-tls-verify"),
		clientCertificate: reader.text("client-certificate"),
		clientKey: redacted(reader, "client-key"),
		decryptionKey: redacted(reader, "decryption-key"),
		decryptionHash: reader.choice("decryption-hash"),
		connectTimeoutMs: reader.milliseconds("connect-timeout"),
		timeoutMs: reader.milliseconds("timeout")
	};
	return inputs.clientKey !== void 0 && inputs.clientCertificate === void 0 && reader.report("ERR_INPUT_MISSING", "The input client-key works only with client-certificate."), inputs;
}
function readUrl(reader) {
	let text = reader.text("url");
	if (text !== void 0) {
		let url = parseVaultUrl(text);
		if (url.ok) return url.value;
		reader.refuse("url", url.fault, "ERR_URL");
	}
	return {
		href: "",
		host: ""
	};
}
function redacted(reader, name) {
	let text = reader.text(name);
	return text === void 0 ? void 0 : new Redacted(text);
}
function readVaultInputs(reader, raw, context) {
	return checkConnection(reader, raw, context), {
		...readWayInputs(reader),
		credentials: {
			clientId: reader.text("client-id") ?? "",
			clientSecret: new Redacted(reader.text("client-secret") ?? "")
		},
		...readAuthentication(reader),
		apiPrefix: reader.choice("api-prefix"),
		tenant: reader.text("tenant"),
		retryBudgetMs: reader.milliseconds("retry-budget")
	};
}
function cleanupFailureOf(raw) {
	return raw["cleanup-failure"]?.trim().toLowerCase() === "fail" ? "fail" : "warn";
}
function parseInputs(raw, platform, context) {
	let reader = new InputReader(withConnection(raw, context), platform), inputs = {
		...readVaultInputs(reader, raw, context),
		entries: readEntries(reader, platform),
		read: reader.choice("read"),
		exportTo: readExportTo(reader, platform),
		prefix: readPrefix(reader),
		case: reader.choice("case"),
		provision: reader.boolean("provision"),
		podName: reader.text("pod-name"),
		deploy: reader.text("deploy"),
		namespace: reader.text("namespace"),
		jobLeg: reader.text("job-leg") ?? "",
		cleanup: reader.boolean("cleanup"),
		cleanupFailure: reader.choice("cleanup-failure"),
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
function readEntries(reader, platform) {
	let text = readSecretsText(reader);
	if (text === void 0) return [];
	let { entries, problems } = parseSecrets(text, platform);
	return reader.problems.push(...problems), entries.length === 0 && problems.length === 0 && reader.report("ERR_INPUT_MISSING", "The input secrets is empty. Write one entry a line, such as team/shop/db#password -> DB_PASSWORD, or * for every key of every secret."), entries;
}
function readExportTo(reader, platform) {
	let kind = reader.choice("export-to");
	return kind === "env" || platform.outputs === "own" ? kind : (platform.outputs === "none" && reader.refuse("export-to", `cannot be output on ${platform.title}, which has no outputs`), "env");
}
function readPrefix(reader) {
	let prefix = reader.text("prefix") ?? "";
	return /^([A-Za-z_][A-Za-z0-9_]*)?$/.test(prefix) || reader.refuse("prefix", "must consist of letters, digits and _, and not start with a digit"), prefix;
}
var JsonError = class extends Error {
	reason;
	offset;
	constructor(reason, offset) {
		super(`${reason} at character ${offset + 1}`), this.name = "JsonError", this.reason = reason, this.offset = offset;
	}
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y, HEX4 = /[0-9a-fA-F]{4}/y, PLAIN = /[ !#-[\]-\uffff]*/y;
var JsonCursor = class {
	#text;
	at = 0;
	constructor(text) {
		this.#text = text;
	}
	get next() {
		return this.#text[this.at];
	}
	string() {
		let start = this.at;
		this.at += 1;
		for (let escapes = 0;; escapes += 1) {
			this.#skip(PLAIN);
			let { next } = this;
			if (next === void 0) throw this.error("the text ends too early");
			if (next === "\"") {
				this.at += 1;
				let written = this.since(start);
				return escapes === 0 ? written.slice(1, -1) : JSON.parse(written);
			}
			if (next !== "\\") throw this.error("a control character inside a string");
			this.#skipEscape();
		}
	}
	#skipEscape() {
		let letter = this.#text[this.at + 1];
		if (letter === "u") {
			if (this.at += 2, !this.#skip(HEX4)) throw this.error("a broken \\u escape");
		} else {
			if (letter === void 0 || !"\"\\/bfnrt".includes(letter)) throw this.error("an unknown escape");
			this.at += 2;
		}
	}
	#skip(pattern) {
		pattern.lastIndex = this.at;
		let found = pattern.test(this.#text);
		return found && (this.at = pattern.lastIndex), found;
	}
	number() {
		let start = this.at;
		if (!this.#skip(NUMBER)) throw this.error("no JSON value");
		return this.since(start);
	}
	word(word) {
		if (!this.#text.startsWith(word, this.at)) throw this.error("no JSON value");
		return this.at += word.length, word;
	}
	expect(character) {
		let { next } = this;
		if (next === void 0) throw this.error("the text ends too early");
		if (next !== character) throw this.error(`no ${character} where one is due`);
		this.at += 1;
	}
	skipBlanks() {
		for (; this.next !== void 0 && " 	\n\r".includes(this.next);) this.at += 1;
	}
	since(start) {
		return this.#text.slice(start, this.at);
	}
	error(reason) {
		return new JsonError(reason, this.at);
	}
};
function parseJson(text, limits = {}) {
	return new Parser(text, limits.depth ?? 32).parse();
}
var Parser = class {
	#cursor;
	#depth;
	#values = 0;
	constructor(text, depth) {
		this.#cursor = new JsonCursor(text), this.#depth = depth;
	}
	parse() {
		let cursor = this.#cursor;
		if (cursor.next === "\ufeff") throw cursor.error("a byte order mark");
		let node = this.#value(0);
		if (cursor.skipBlanks(), cursor.next !== void 0) throw cursor.error("text after the end");
		return node;
	}
	#value(depth) {
		let cursor = this.#cursor;
		if (cursor.skipBlanks(), this.#values += 1, this.#values > 5e5) throw cursor.error("too many values");
		let start = cursor.at;
		switch (cursor.next) {
			case "{": return this.#object(start, depth);
			case "[": return this.#array(start, depth);
			case "\"": return {
				kind: "string",
				value: cursor.string(),
				source: cursor.since(start)
			};
			case "t": return {
				kind: "boolean",
				value: !0,
				source: cursor.word("true")
			};
			case "f": return {
				kind: "boolean",
				value: !1,
				source: cursor.word("false")
			};
			case "n": return {
				kind: "null",
				source: cursor.word("null")
			};
			case void 0: throw cursor.error("the text ends too early");
			default: return {
				kind: "number",
				source: cursor.number()
			};
		}
	}
	#object(start, depth) {
		let cursor = this.#cursor, members = /* @__PURE__ */ new Map();
		return this.#list("}", depth, (() => {
			let { at } = cursor;
			if (cursor.next !== "\"") throw cursor.error("no quoted key");
			let key = cursor.string();
			if (members.has(key)) throw new JsonError("a key that appears twice in one object", at);
			cursor.skipBlanks(), cursor.expect(":"), members.set(key, this.#value(depth + 1));
		})), {
			kind: "object",
			members,
			source: cursor.since(start)
		};
	}
	#array(start, depth) {
		let items = [];
		return this.#list("]", depth, (() => items.push(this.#value(depth + 1)))), {
			kind: "array",
			items,
			source: this.#cursor.since(start)
		};
	}
	#list(end, depth, member) {
		let cursor = this.#cursor;
		if (depth >= this.#depth) throw cursor.error("nesting that is too deep");
		if (cursor.at += 1, cursor.skipBlanks(), cursor.next !== end) for (; cursor.skipBlanks(), member(), cursor.skipBlanks(), cursor.next === ",";) cursor.at += 1;
		cursor.expect(end);
	}
};
const isUtf8 = (/* @__PURE__ */ process.getBuiltinModule("node:buffer")).isUtf8;
function textOfUtf8(bytes) {
	if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}
const GRANT = "Grant the resource to the authorization in the vault, and check its allowed IPs.";
function refusal(code, text) {
	return {
		code,
		text,
		domainCode: void 0,
		bodyStatus: void 0,
		noRoute: !1,
		unknownRoute: !1
	};
}
function gatewayRefusal(status, message, quote) {
	if (message === "no Route matched with those values") return {
		...refusal("ERR_GATEWAY", `${quote(message)} (HTTP ${status}). Check url and api-prefix, the resources of the authorization and its allowed IPs; a token that has expired gets the same answer.`),
		noRoute: !0,
		unknownRoute: !0
	};
	let said = message === void 0 ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
	return status === 404 ? {
		...refusal("ERR_VAULT", `${said}.`),
		unknownRoute: !0
	} : status === 401 ? refusal("ERR_AUTH", `${said}. Check client-id and client-secret.`) : status === 403 ? refusal("ERR_FORBIDDEN", `${said}. ${GRANT}`) : status === 429 ? refusal("ERR_RATE_LIMITED", `${said}.`) : status >= 502 && status <= 504 ? refusal("ERR_UNAVAILABLE", `${said}. The vault or its gateway is not available.`) : refusal("ERR_VAULT", `${said}.`);
}
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
function quoting(repeatsSecret) {
	return (words) => {
		let shown = printable(words.replace(/\.$/, ""), 200);
		return repeatsSecret(`${words.slice(0, 402)}\n${shown}`) ? "(its message is omitted, because it repeats a credential)" : `"${shown}"`;
	};
}
const NO_RESOURCE_TEXT = /\bresource[ /]sub(?:-resource)? not found/i;
function readRefusal(status, members, repeatsSecret) {
	let quote = quoting(repeatsSecret), failed = status < 200 || status >= 300, oauthError = stringAt(members, "error");
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
function envelopeRefusal(status, envelope, exception, quote) {
	let message = [
		"message",
		"mensagem",
		"Message",
		"menssage"
	].map(((key) => stringAt(envelope, key))).find(((text) => text !== void 0 && text !== "")), domainCode = integerAt(exception, "code") ?? leadingCode(message) ?? integerAt(envelope, "error_code"), said = message === void 0 ? `status ${status}` : `${quote(message)} (status ${status})`;
	if (message?.startsWith("You are not authorized to access this resource") === !0 || status === 403) return {
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
	let unknownRoute = NO_RESOURCE_TEXT.test(message ?? "");
	return {
		...refusal("ERR_VAULT", `${said}.`),
		domainCode,
		unknownRoute
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
function readAnswer(response, what, repeatsSecret, hint = "") {
	let { status, body } = response;
	if (body.length === 0 && status >= 200 && status < 300) return NO_MEMBERS;
	let json = parseBody(body), refusal = readRefusal(status, json.ok ? json.value : void 0, repeatsSecret);
	if (refusal !== void 0) {
		let text = refusal.text + (refusal.unknownRoute ? hint : "") + requestOf(response, repeatsSecret);
		throw new VaultError({
			...refusal,
			text
		}, status, what, response.again);
	}
	if (!json.ok) throw notJson(response, what, json.fault, hint);
	return json.value;
}
function requestOf({ headers }, repeatsSecret) {
	let id = headers["x-request-id"];
	return id === void 0 || !/^[\w.-]{1,64}$/.test(id) || repeatsSecret(id) ? "" : ` The id of the request is ${id}.`;
}
function parseBody(body) {
	let text = textOfUtf8(body);
	if (text === void 0) return bad("its text is not UTF-8");
	try {
		let node = parseJson(text);
		return node.kind === "object" ? good(node.members) : bad(`it is JSON, but ${node.kind} instead of an object`);
	} catch (error) {
		if (error instanceof JsonError) return bad(error.message);
		throw error;
	}
}
function notJson(response, what, reason, hint) {
	let type = response.headers["content-type"]?.match(/^[\w.+-]{1,40}\/[\w.+-]{1,40}/)?.[0];
	return new SenhaseguraError("ERR_ANSWER", `The answer to the request to ${what} did not come from the vault (${`${response.body.length} bytes of ${type ?? "no declared type"}, HTTP ${response.status}`}; ${reason}). A proxy or a login page may have answered instead: check the url of the vault.` + hint);
}
async function firstKnown(session, calls) {
	let refusals = [];
	for (let [index, call] of calls.entries()) try {
		let hasAlternative = index < calls.length - 1;
		return good({
			call,
			answer: await session.call({
				...call,
				hasAlternative
			})
		});
	} catch (error) {
		if (!(error instanceof VaultError && error.refusal.unknownRoute)) throw error;
		refusals.push(error);
	}
	return bad(refusals);
}
async function firstAnswer(session, calls) {
	let known = await firstKnown(session, calls);
	if (!known.ok) throw known.fault[0] ?? /* @__PURE__ */ Error("There was nothing to call.");
	return known.value;
}
const MAX_VALUE_BYTES = 131072, MAX_SECRETS = 1e4;
function fieldsOf(members) {
	return [...members].flatMap((([key, node]) => {
		let value = fieldValue(node);
		return value === void 0 ? [] : [{
			key,
			...value
		}];
	}));
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
	return new SenhaseguraError("ERR_ANSWER", `The vault's answer ${what}, which this version does not understand. Check the inputs url and api-prefix.`);
}
function readApplication(answer, kind) {
	let application = objectAt(answer, "application");
	if (application === void 0) throw unexpected("has no application");
	return readSecretList(application.get("secrets"), kind);
}
function readSecrets(answer) {
	if (!LIST_KEYS.some(((key) => answer.has(key)))) throw unexpected("has no list of secrets");
	return LIST_KEYS.flatMap(((key) => readSecretList(answer.get(key), "dsm")));
}
function readSecret(answer, identity) {
	let key = ONE_KEYS.find(((one) => answer.has(one)));
	if (key === void 0) throw unexpected("has no secret");
	let node = answer.get(key), [secret, ...others] = (node?.kind === "array" ? node.items : [node]).filter(((item) => item !== void 0 && item.kind !== "null"));
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
	if (secrets.items.length > 1e4) throw unexpected(`holds more than ${MAX_SECRETS} secrets`);
	return secrets.items.map(((node, index) => readOneSecret(node, kind, index + 1)));
}
function readOneSecret(node, kind, number, asked) {
	if (node.kind !== "object") throw unexpected(`has no object as secret number ${number}`);
	let { members } = node, ref = textAt(members, "identity") ?? asked ?? textAt(members, "secret_name");
	if (ref === void 0) throw unexpected(`does not name secret number ${number}`);
	return {
		kind,
		ref,
		id: textAt(members, "secret_id"),
		fields: dataMaps(members.get("data"), ref).flatMap(((map) => fieldsOf(map))),
		expiration: textAt(members, "expiration_date") || void 0
	};
}
function dataMaps(data, ref) {
	return data === void 0 || data.kind === "null" ? [] : (data.kind === "array" ? data.items : [data]).map(((map) => {
		if (map.kind !== "object") throw unexpected(`has data of an unknown shape in ${printable(ref)}`);
		return map.members;
	}));
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
function callsFor(session, paths, what) {
	return PREFIXES.flatMap(((prefix) => paths.filter((([module = ""]) => session.mayServe(prefix, module))).map(((path) => ({
		method: "GET",
		path,
		prefix,
		what,
		maxBytes: SECRETS_ANSWER_BYTES
	})))));
}
function wayLine({ method, prefix = "iso", path }) {
	return `The secrets were read with ${method} ${[prefix, ...path].join("/")}.`;
}
function createClient(session, { debug, newPassword }) {
	let reader, createReader = async () => {
		let { createSecretReader } = await import(
			/* webpackIgnore: true */
			"./single-secrets.js"
);
		return createSecretReader(session, debug);
	}, pam = async () => import(
		/* webpackIgnore: true */
		"./pam.js"
), ephemeral = async () => import(
		/* webpackIgnore: true */
		"./ephemeral.js"
);
	return {
		logIn: async () => session.logIn(),
		readSecrets: async (way = "auto") => readAllSecrets(session, way, debug),
		readSecret: async (identity) => (await (reader ??= createReader()))(identity),
		provision: async (identity) => (await ephemeral()).provision(session, identity),
		deprovision: async (identity, secretId) => (await ephemeral()).deprovision(session, identity, secretId),
		readCredential: async (ref) => (await pam()).readPam(session, "pam-credential", "credential", ref),
		readKey: async (ref) => (await pam()).readPam(session, "pam-key", "key", ref),
		readInformation: async (ref) => (await pam()).readPam(session, "pam-info", "info", ref),
		readCertificate: async (id, keys) => {
			let { readCertificate } = await import(
				/* webpackIgnore: true */
				"./certificates.js"
);
			return readCertificate(session, id, keys, newPassword());
		},
		readSafeItem: async (kind, ref) => {
			let { readSafeItem } = await import(
				/* webpackIgnore: true */
				"./mysafe.js"
);
			return readSafeItem(session, kind, ref);
		},
		releaseCustody: async (ref) => (await pam()).releaseCustody(session, ref)
	};
}
const JSON_TYPE = "application/json";
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
	if (encoding !== void 0 && encoding.toLowerCase() !== "identity") return new TransportError("ERR_ANSWER", `The vault at ${request.url.host} sent a compressed answer that was not asked for. Check for a proxy between the runner and the vault.`, !0);
}
async function gatherBody(body, { url, maxBytes }, onChunk) {
	let gathered = [], size = 0;
	return await new Promise(((resolve, reject) => {
		body.on("data", ((chunk) => {
			if (onChunk(), size += chunk.length, size <= maxBytes) {
				gathered.push(chunk);
				return;
			}
			let most = `${maxBytes / 2 ** 20} MiB`;
			reject(new TransportError("ERR_ANSWER", `The vault at ${url.host} sent more than ${most}.`, !0)), body.destroy();
		})), body.once("end", resolve), body.on("error", reject), body.once("close", (() => {
			body.readableEnded || reject(Object.assign(/* @__PURE__ */ Error(), { code: "ECONNRESET" }));
		}));
	})), Buffer.concat(gathered);
}
function placeOf({ url }, proxy) {
	return proxy === void 0 ? url.host : `${url.host} (through the proxy ${proxy.host})`;
}
function hostOf(location, base) {
	return location === void 0 || !URL.canParse(location, base.href) ? "an unreadable address" : new URL(location, base).host || "an address without a host";
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
	return `The vault at ${host} is not available (${failure === void 0 ? `HTTP ${head.status}` : failure.code}); retrying in ${(pause / 1e3).toFixed(1)} s.`;
}
function askedPause({ status, headers }, now) {
	let date = Date.parse(headers.date ?? ""), vaultNow = Number.isNaN(date) ? now : date, after = headers["retry-after"]?.trim() ?? "";
	if (/^\d{1,9}$/.test(after)) return Number(after) * 1e3;
	let until = after.endsWith("GMT") ? Date.parse(after) : NaN;
	if (!Number.isNaN(until)) return Math.max(0, until - vaultNow);
	let reset = headers["x-ratelimit-reset"]?.trim() ?? "";
	if (status === 429 && /^\d{1,12}$/.test(reset)) return Math.max(0, Number(reset) * 1e3 - vaultNow);
}
function repeatsSome(text, secrets) {
	for (let secret of secrets) {
		let size = Math.min(8, secret.length);
		for (let at = 0; size >= 4 && at + size <= secret.length; at += 1) if (text.includes(secret.slice(at, at + size))) return !0;
	}
	return !1;
}
const OWN = /\/(?:iso|api|oauth2|dapp|console|login)(?:\/|$)/;
function pathHint(baseUrl) {
	let { pathname, origin } = new URL(baseUrl);
	if (pathname === "/") return "";
	let [own] = OWN.exec(pathname) ?? [];
	return own === void 0 ? ` The url ends in a path: unless the vault is below it, give ${origin} alone.` : ` The url ends in a path (${own.replace(/\/$/, "")}) that does not belong there: give ${origin} alone.`;
}
var Caller = class {
	#options;
	#prefixes = /* @__PURE__ */ new Map();
	#announced = !1;
	constructor(options) {
		this.#options = options;
	}
	mayServe(prefix, module) {
		let known = this.#prefixOf(module);
		return known === void 0 || known === prefix;
	}
	async call(call, token) {
		let module = call.path[0] ?? "", found = this.#prefixOf(module), prefix = call.prefix ?? found;
		try {
			let answer = await this.#send(call, prefix ?? "iso", token);
			return found === void 0 && this.#prefixes.set(module, prefix ?? "iso"), answer;
		} catch (error) {
			if (!(prefix === void 0 && error instanceof VaultError && error.refusal.noRoute)) throw error;
			let answer = await this.#send(call, "api", token);
			return this.#prefixes.set(module, "api"), answer;
		}
	}
	#prefixOf(module) {
		let { apiPrefix } = this.#options;
		return apiPrefix === "auto" ? this.#prefixes.get(module) : apiPrefix;
	}
	async #send(call, prefix, token) {
		let { send, signal, baseUrl } = this.#options, response = await send(this.#requestOf(call, prefix, token), signal);
		!this.#announced && response.headers["x-senhasegura-emulator"] !== void 0 && (this.#announced = !0, this.#options.onEmulator());
		let repeatsSecret = (words) => this.#repeatsSecret(words, call), hint = token === void 0 ? pathHint(baseUrl) : "";
		return readAnswer(response, call.what, repeatsSecret, hint);
	}
	#requestOf(call, prefix, token) {
		let { baseUrl, userAgent } = this.#options, path = [prefix, ...call.path.map(encodeURIComponent)].join("/"), query = call.query === void 0 ? "" : `?${new URLSearchParams(call.query).toString()}`, [type, body] = bodyOf(call);
		return {
			method: call.method,
			url: new URL(`${baseUrl}/${path}${query}`),
			headers: {
				accept: JSON_TYPE,
				"user-agent": userAgent,
				...token && { authorization: `Bearer ${token.secret.reveal()}` },
				...body !== void 0 && {
					"content-type": type,
					"content-length": String(Buffer.byteLength(body))
				}
			},
			...body !== void 0 && { body },
			repeatable: call.repeatable === !0,
			maxBytes: call.maxBytes
		};
	}
	#repeatsSecret(words, { secrets = [] }) {
		return this.#options.repeatsSecret(words) || repeatsSome(words, secrets);
	}
};
function bodyOf({ form, json }) {
	return json === void 0 ? ["application/x-www-form-urlencoded", form && new URLSearchParams(form).toString()] : [JSON_TYPE, JSON.stringify(json)];
}
const SMALL_ANSWER_BYTES = 2 ** 20;
function readRegistration(answer, onSecret) {
	let [id, signature] = ["id", "signature"].map(((name) => {
		let text = stringAt(answer, name) ?? "";
		return text === "" ? void 0 : new Redacted(text);
	}));
	if (signature !== void 0 && onSecret(signature), id === void 0 || signature === void 0) throw new SenhaseguraError("ERR_ANSWER", "The answer to the registration contains no id and signature. Check application, system and environment.");
	return onSecret(id), {
		clientId: id.reveal(),
		clientSecret: signature
	};
}
function readToken(answer, now) {
	let token = stringAt(answer, "access_token");
	if (token === void 0 || !/^[\x21-\x7e]+$/.test(token)) throw new SenhaseguraError("ERR_ANSWER", "The answer to the login contains no access_token, so it did not come from the vault. Check the url of the vault.");
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
	let [, payload] = token.split(".");
	if (payload === void 0) return NaN;
	try {
		let claims = parseJson(Buffer.from(payload, "base64url").toString());
		if (claims.kind !== "object") return NaN;
		let claim = (name) => Number(claims.members.get(name)?.source);
		return claim("exp") - claim("iat");
	} catch (error) {
		if (error instanceof JsonError) return NaN;
		throw error;
	}
}
var Login = class {
	tokenWorked = !1;
	#caller;
	#own;
	#options;
	#login;
	#registered;
	constructor(caller, own, options) {
		this.#caller = caller, this.#own = own, this.#options = options;
	}
	async token(dead) {
		let login = this.#login, token = await login;
		if (token !== void 0 && token !== dead && this.#options.now() < token.renewAt) return token;
		let replaced = this.#login === login ? void 0 : this.#login;
		return this.#login = replaced ?? this.#logInAnew(), this.#login;
	}
	async #logInAnew() {
		this.tokenWorked = !1;
		try {
			let { registration } = this.#options;
			return registration === void 0 ? await this.#fetchToken(this.#own) : (this.#registered ??= await this.#register(registration), await this.#fetchToken(this.#registered));
		} catch (error) {
			throw error instanceof VaultError || (this.#login = void 0), error;
		}
	}
	async #register(registration) {
		return readRegistration(await this.#caller.call({
			method: "POST",
			path: ["dapp", "application"],
			form: { ...registration },
			what: "register the application",
			maxBytes: SMALL_ANSWER_BYTES
		}, await this.#fetchToken(this.#own)), this.#options.onSecret);
	}
	async #fetchToken({ clientId, clientSecret }) {
		let { tenant, now, onSecret } = this.#options, askedAt = now(), token = readToken(await this.#caller.call({
			method: "POST",
			path: ["oauth2", "token"],
			form: {
				grant_type: "client_credentials",
				client_id: clientId,
				client_secret: clientSecret.reveal(),
				...tenant !== void 0 && { tenant }
			},
			repeatable: !0,
			what: "log in",
			maxBytes: SMALL_ANSWER_BYTES
		}), askedAt);
		return onSecret(token.secret), token;
	}
}, Session = class {
	#caller;
	#login;
	constructor(options) {
		let { credentials } = options;
		this.#caller = new Caller(options), this.#login = credentials && new Login(this.#caller, credentials, options);
	}
	async call(call) {
		let login = this.#login;
		if (login === void 0) return this.#caller.call(call);
		let token = await login.token();
		try {
			let answer = await this.#caller.call(call, token);
			return login.tokenWorked = !0, answer;
		} catch (error) {
			if (!tokenDied(error, call, login)) throw error;
			let fresh = await login.token(token).catch((() => {
				throw error;
			}));
			return this.#caller.call(call, fresh);
		}
	}
	async logIn() {
		await this.#login?.token();
	}
	mayServe(prefix, module) {
		return this.#caller.mayServe(prefix, module);
	}
};
function tokenDied(error, { hasAlternative }, { tokenWorked }) {
	return error instanceof VaultError ? error.status === 401 || error.refusal.noRoute && tokenWorked && hasAlternative !== !0 : !1;
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
		...usual.open && { open: usual.open },
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
	return new TransportError(code, `${message} This Node.js cannot read the certificates that the system trusts. If the CA is one of those, name its file in NODE_EXTRA_CA_CERTS where the runner starts, or use Node.js 22.15 or newer.`, sent);
}
function readPemInput(input, textOrPath) {
	if (textOrPath.includes("-----BEGIN ")) return Buffer.from(textOrPath);
	let content = readRegularFile(textOrPath, MAX_HANDWRITTEN_BYTES);
	if (!content.ok) throw invalidInput(input, FAULTS[content.fault]);
	return content.value;
}
const FAULTS = {
	unreadable: "is neither PEM text (-----BEGIN \u2026) nor the path of a readable file",
	special: "names a directory, a pipe or a device",
	"too-large": "names a file that is larger than 1 MiB"
};
function readCertificates(input, content) {
	let pem = content.toString(), blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
	if (pem.split("-----BEGIN CERTIFICATE-----").length - 1 !== blocks.length) throw invalidInput(input, "contains a truncated certificate");
	if (blocks.length === 0) throw invalidInput(input, "contains no certificate (-----BEGIN CERTIFICATE-----)");
	let certificates = blocks.map(((block) => block.replace(/^[ \t]+|[ \t\r]+$/gm, "")));
	return certificates.forEach(((certificate, index) => {
		try {
			new X509Certificate(certificate);
		} catch {
			throw invalidInput(input, `contains an unreadable certificate, number ${index + 1}`);
		}
	})), certificates.join("\n");
}
function invalidInput(input, what) {
	return new SenhaseguraError("ERR_INPUT_INVALID", `The input ${input} ${what}.`);
}
async function openWay({ raw, platform, context, runtime }, masks) {
	let reader = new InputReader(withConnection(raw, context), platform), inputs = readWayInputs(reader);
	reader.has("url") || reader.report("ERR_INPUT_MISSING", "The input url is missing."), reader.finish();
	let way = await findWay(inputs, runtime, masks);
	return way.transport.open?.(new URL(inputs.url.href)), way;
}
async function findWay(inputs, runtime, masks) {
	let { ca, client, decrypt } = await keyMaterial(inputs, masks), proxy = await proxyFor(inputs.url, runtime.proxyEnvironment ?? {});
	for (let secret of proxy?.secrets ?? []) masks.hide(secret);
	let options = {
		ca,
		client,
		proxy,
		insecure: inputs.insecureSkipTlsVerify,
		connectTimeoutMs: inputs.connectTimeoutMs,
		timeoutMs: inputs.timeoutMs
	}, { createTransport, readSystemRoots } = runtime;
	return {
		transport: withSystemRoots(createTransport, options, readSystemRoots),
		decrypt
	};
}
async function keyMaterial(inputs, { hide }) {
	let { caCertificate, clientCertificate, clientKey, decryptionKey } = inputs;
	if ([
		clientCertificate,
		clientKey,
		decryptionKey
	].some(((input) => input !== void 0))) {
		let { readKeyMaterial } = await import(
			/* webpackIgnore: true */
			"./key-material.js"
);
		return readKeyMaterial(inputs, hide);
	}
	return {
		ca: caCertificate === void 0 ? void 0 : readCertificates("ca-certificate", readPemInput("ca-certificate", caCertificate)),
		client: void 0,
		decrypt: void 0
	};
}
async function proxyFor(url, environment) {
	if (environment.https_proxy || environment.HTTPS_PROXY) return (await import(
		/* webpackIgnore: true */
		"./proxy.js"
)).proxyFor(url, environment);
}
async function connect$1(inputs, platform, runtime, masks, way) {
	runtime.signal !== void 0 && setMaxListeners(0, runtime.signal), inputs.insecureSkipTlsVerify && platform.warning("insecure-skip-tls-verify is true: the certificate of the vault is NOT verified, so anyone between this job and the vault can read every secret. Give its CA in ca-certificate instead.");
	let { transport, decrypt } = way ?? await findWay(inputs, runtime, masks), { credentials, oauth1 } = inputs, session = new Session({
		send: withRetries(await signed(transport.send, inputs, runtime), {
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
		decrypt,
		close: transport.close
	};
}
async function signed(send, { credentials, oauth1 }, { now, randomHex }) {
	if (oauth1 === void 0) return send;
	let { withOAuth1 } = await import(
		/* webpackIgnore: true */
		"./oauth1.js"
);
	return withOAuth1(send, {
		consumer: credentials,
		token: oauth1,
		now,
		nonce: () => randomHex(16)
	});
}
async function settleAll(tasks, limit) {
	let results = [], waiting = tasks.entries();
	return await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, (async () => {
		for (let [index, task] of waiting) [results[index]] = await Promise.allSettled([task()]);
	}))), results;
}
async function allOrNone(items, signal, work, most = 16) {
	let failed = !1, settled = await settleAll(items.map(((item) => async () => {
		if (signal?.aborted === !0) throw new SenhaseguraError("ERR_CANCELLED", "The job was cancelled.");
		if (!failed) try {
			return await work(item);
		} catch (error) {
			throw failed = !0, error;
		}
	})), most), rejected = settled.find(((result) => result.status === "rejected"));
	if (rejected !== void 0) throw rejected.reason;
	return settled.flatMap(((result) => result.status === "fulfilled" && result.value !== void 0 ? [result.value] : []));
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
function leaseOf(identity, objects) {
	let { podName, deploy, namespace } = identity;
	return {
		podName,
		deploy,
		namespace,
		secretIds: objects.flatMap((({ id }) => id === void 0 || id.length > 100 ? [] : [id])),
		expiration: objects.find((({ expiration }) => expiration !== void 0))?.expiration?.slice(0, 100)
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
		this.#update({ custodies: this.#data.custodies.filter(((other) => other !== ref)) });
	}
	#otherLeases({ podName }) {
		return this.#data.leases.filter(((lease) => lease.podName !== podName));
	}
	#update(change) {
		let data = {
			...this.#data,
			...change
		};
		this.#save(data), this.#data = data;
	}
};
function holdStill(ms) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function sealJournal(data, clientSecret) {
	let body = JSON.stringify(data);
	return `v1.${authenticate(body, clientSecret)}.${body}`;
}
function authenticate(body, clientSecret) {
	let key = createHmac("sha256", clientSecret.reveal()).update("senhasegura-action journal v1").digest();
	return createHmac("sha256", key).update(body).digest("hex");
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
const UNNAMED = "unnamed";
function nameable(text) {
	let name = text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	return name !== "" || text.trim() === "" ? name : `name-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}
function markdownTable(title, headings, rows) {
	let head = [
		`### ${escapeMarkdown(title)}`,
		"",
		row(headings),
		row(headings.map((() => "---")), String)
	], more = rows.length > 200 ? ["", `\u2026 and ${rows.length - 200} more.`] : [], shown = rows.slice(0, 200).map(((cells) => row(cells)));
	return [
		...head,
		...shown,
		...more,
		""
	].join("\n");
}
function row(cells, shown = escapeMarkdown) {
	return `| ${cells.map(((cell) => shown(cell))).join(" | ")} |`;
}
function escapeMarkdown(text) {
	return printable(text, 200).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/www\./gi, ((name) => name.replace(".", "&#46;"))).replace(/[\\`*_{}[\]()#+!|~@:/-]/g, ((character) => `&#${character.charCodeAt(0)};`));
}
function secretInputs(raw, { environment, serviceConnection }) {
	return [
		...INPUTS.filter((({ secret }) => secret === !0)).map((({ name }) => name)).map(((name) => raw[name])),
		environment?.clientId,
		environment?.clientSecret,
		serviceConnection?.clientId,
		serviceConnection?.clientSecret
	].flatMap(((text) => text?.trim() ? [new Redacted(text.trim())] : []));
}
function isMask(text) {
	return text.length >= 4 && !isMultiLine(text) && text.trim() !== "";
}
function isMultiLine(text) {
	return text.includes("\n") || text.includes("\r");
}
function spellings(value) {
	let trimmed = value.trim(), quote = trimmed.at(0), quoted = trimmed.length >= 2 && (quote === "\"" || quote === "'") && trimmed.endsWith(quote);
	if (!quoted && trimmed === value) return [value];
	let body = withoutFinalBreaks(value);
	return [.../* @__PURE__ */ new Set([
		body,
		trimmed,
		quoted ? trimmed.slice(1, -1) : trimmed
	])];
}
function withoutFinalBreaks(text) {
	let end = text.length;
	for (; text[end - 1] === "\n" || text[end - 1] === "\r";) --end;
	return text.slice(0, end);
}
function chunksOf(text, length) {
	let chunks = [];
	for (let at = 0; at < text.length; at += length) chunks.push(text.slice(at, at + length));
	return chunks;
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
	let core = base64Core(bytes, 0, "base64");
	return core.length > width ? chunksOf(core, width) : [];
}
function encode$1(bytes, alignment, alphabet) {
	let padded = Buffer.allocUnsafe(alignment + bytes.length).fill(0, 0, alignment);
	return padded.set(bytes, alignment), padded.toString(alphabet);
}
function firstOwn(alignment) {
	return Math.ceil(8 * alignment / 6);
}
const PASSWORD = /:\/\/[^:/?#@\s]*:([^/?#\s]+)@/g, WITHOUT_PASSWORD = /^[a-z][a-z\d+.-]*:\/\/|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;
function urlPasswords(text) {
	let found = [...text.matchAll(PASSWORD)].flatMap((([, ...passwords]) => [...passwords, ...passwords.map(decoded)]));
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
const LINE_BREAK = /\r\n|\r|\n/, ARMOUR = /^-{5}(?:BEGIN|END) [^-]+-{5}$/, NO_PARTS = {
	masks: [],
	written: [],
	rows: [],
	pieces: []
};
function maskableParts(value) {
	let leaves = jsonLeaves(value);
	if (leaves !== void 0) return jsonParts(leaves, value);
	if (!isMultiLine(value) && !value.includes("://")) return NO_PARTS;
	let written = masksAmong(spellings(value).filter(isMultiLine).flatMap(trimmedLines).filter(((line) => !ARMOUR.test(line)))), pieces = masksAmong(urlPasswords(value));
	return {
		masks: masksAmong([...pieces, ...written]),
		written,
		rows: [],
		pieces
	};
}
function jsonParts(leaves, json) {
	let texts = [...new Set(leaves.map((({ value }) => value)))], inner = texts.map(((text) => ({
		text,
		...maskableParts(text)
	}))), written = new Set(leaves.map((({ source }) => source.slice(1, -1)))), alone = texts.filter(looksSecret).map(withoutFinalBreaks);
	return {
		masks: masksAmong([...inner.flatMap((({ text, masks }) => [...spellings(text), ...masks])), ...written]),
		written: masksAmong(written),
		rows: isMultiLine(json) ? masksAmong(rowsWith(written, json)) : [],
		pieces: [.../* @__PURE__ */ new Set([...alone, ...inner.flatMap((({ pieces }) => pieces))])]
	};
}
function masksAmong(texts) {
	return [...new Set(texts)].filter(isMask);
}
function jsonLeaves(text) {
	let first = text.trimStart().at(0);
	if (first !== "{" && first !== "[") return;
	let root;
	try {
		root = parseJson(text);
	} catch {
		return;
	}
	let leaves = [];
	return collectLeaves(root, leaves), leaves;
}
function collectLeaves(node, leaves) {
	if (node.kind === "string" && node.value.length >= 8 && leaves.push(node), node.kind === "array") for (let item of node.items) collectLeaves(item, leaves);
	if (node.kind === "object") for (let member of node.members.values()) collectLeaves(member, leaves);
}
function rowsWith(written, json) {
	let strings = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
	return trimmedLines(json).filter(((line) => [...line.matchAll(strings)].some((([string]) => written.has(string.slice(1, -1))))));
}
function trimmedLines(text) {
	return text.split(LINE_BREAK).map(((line) => line.trim()));
}
const VALUE_PARTS = 2e3;
function divide(value, policy) {
	if (policy === "none") return {
		value,
		whole: [],
		parts: NO_PARTS,
		policy
	};
	if (typeof value == "string") return divideText(value.toWellFormed(), policy);
	let text = textOfUtf8(value);
	return text === void 0 ? {
		value,
		whole: value.length < 4 ? [] : [base64Core(value, 0, "base64"), Buffer.from(value).toString("hex")],
		parts: NO_PARTS,
		policy
	} : divideText(text, policy);
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
const LONG = 4096;
function hiding(masks, derives) {
	let known, all = () => masks.flatMap(((mask) => mask.length > LONG ? [mask] : [mask, ...derives.map(((encode) => encode(mask)))])), long = masks.filter((({ length }) => length > LONG));
	return (text) => (known ??= new Set(all())).has(text) || long.some(((mask) => derives.some(((encode) => text.startsWith(headOf(mask, encode)) && encode(mask) === text))));
}
function headOf(mask, encode) {
	return encode(mask.slice(0, 60).toWellFormed()).slice(0, 30);
}
const NOTHING = {
	plain: [],
	forms: [],
	pieces: [],
	limit: 0
};
function maskSource(value, derives, policy) {
	return sourceOf(divide(value, policy), derives, VALUE_PARTS);
}
function sourceOf({ value, whole, parts, policy }, derives, masked) {
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
	let body = withoutFinalBreaks(value), singleLine = !isMultiLine(value.trim());
	if (policy === "value" && singleLine) return {
		...NOTHING,
		plain
	};
	let complete = parts.masks.length <= masked, written = parts.written.slice(0, masked), pieces = parts.pieces.slice(0, masked), needsForm = (text) => text === body || !isMultiLine(text) || !complete;
	return {
		plain,
		forms: spellings(value).filter(((text) => text.length >= 4 && needsForm(text))).map(((text) => ({
			...formOf(text, isMultiLine(text) ? written : void 0, hides),
			complete,
			rows: parts.rows.slice(0, masked),
			pieces
		}))),
		pieces: pieces.map(((text) => formOf(text, linesOf(text), hides))),
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
const hexadecimal = ({ bytes }) => bothCases(bytes);
function bothCases(bytes) {
	let digits = hexOf(bytes);
	return [digits, digits.toUpperCase()];
}
function hexOf(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
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
const json = (text) => JSON.stringify(text).slice(1, -1), jsonInJson = (text) => json(json(text)), jsonSlashes = (text) => json(text).replaceAll("/", "\\/"), jsonAscii = (text) => json(text).replace(/[^ -~]/g, unicodeEscape), jsonHtml = (text) => json(text).replace(/[<>&\u2028\u2029]/g, unicodeEscape), m$3 = /* @__PURE__ */ process.getBuiltinModule("node:util"), inspect = m$3.inspect, stripVTControlCharacters = m$3.stripVTControlCharacters;
function workflowCommandData(text) {
	return escapeBreaks(text.replaceAll("%", "%25"));
}
function escapeBreaks(text) {
	return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
const workflowCommand = workflowCommandData, loggingCommand = (text) => escapeBreaks(text.replaceAll("%", "%AZP25")), breaksEscaped = (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n"), breaksAsBlanks = (text) => text.replace(/\r\n|\r|\n/g, " "), breaksRemoved = (text) => text.replace(/[\r\n]/g, ""), yamlAscii = (text) => json(text).replace(/[^ -~]/gu, ((character) => {
	let escape = codePointEscape(character);
	return escape.slice(0, 2) + escape.slice(2).toUpperCase();
})), pythonRepr = (text) => {
	let escaped = pythonEscaped(text);
	return /^[ -~]*$/.test(escaped) ? escaped : escaped.replace(unprintable(), codePointEscape);
};
function unprintable() {
	return /* @__PURE__ */ RegExp("(?! )[\\p{C}\\p{Z}]", "gu");
}
const pythonBytes = (text) => pythonEscaped(bytesOf(text)).replace(/[^ -~]/g, codePointEscape), nodeInspect = (text) => inspect(text, {
	breakLength: Infinity,
	maxStringLength: null
}).slice(1, -1), javaProperties = (text) => text.replace(/[\\=:#!]/g, "\\$&").replace(/^ /, "\\ ").replace(/[^ -~]/g, ((unit) => JAVA[unit] ?? unicodeEscapeUpper(unit))), JAVA = {
	"	": "\\t",
	"\n": "\\n",
	"\f": "\\f",
	"\r": "\\r"
};
function pythonEscaped(text) {
	let quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t");
}
const xml = (text) => entities(text, "&quot;", "&apos;"), html = (text) => entities(text, "&quot;", "&#39;"), htmlHex = (text) => entities(text, "&quot;", "&#x27;");
function entities(text, double, single) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", double).replaceAll("'", single);
}
const shellSingle = insideSingleQuotes, shellPython = (text) => text.replaceAll("'", "'\"'\"'"), shellDouble = (text) => text.replace(/["$`\\]/g, "\\$&"), bashQuoted = (text) => CONTROL.test(text) ? ansiC(text) : text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=^|[:=])~|^#/g, "\\$&"), bashOctal = (text) => {
	let bytes = bytesOf(text);
	return bytes === text ? bashQuoted(text) : ansiC(bytes).replace(/[\x80-\xff]/g, octalEscape);
}, singleQuoted = (text) => text.replaceAll("'", "''"), powershellDouble = (text) => text.replace(/[`"$]/g, "`$&"), csv = (text) => text.replaceAll("\"", "\"\""), percentDoubled = (text) => text.replaceAll("%", "%%"), CONTROL = /[^ -~\x80-\uffff]/, ANSI_C = {
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
	return text.replace(/['\\]|[^ -~\x80-\uffff]/g, ((character) => ANSI_C[character] ?? octalEscape(character)));
}
const uriComponent = (text) => encodeURIComponent(text), uriData = (text) => percentEncode(uriComponent(text), /[!'()*]/g), uriComponentLower = (text) => lowerEscapes(uriComponent(text)), uriDataLower = (text) => lowerEscapes(uriData(text)), uriComponentTwice = (text) => uriComponent(uriComponent(text)), uriDataTwice = (text) => uriData(uriData(text)), form = (text) => percentEncode(uriComponent(text), /[!'()~]/g).replaceAll("%20", "+"), formData = (text) => uriData(text).replaceAll("%20", "+"), uriPath = (text) => uriData(text).replaceAll("%2F", "/");
function percentEncode(text, characters) {
	return text.replace(characters, ((character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`));
}
function lowerEscapes(text) {
	return text.replace(/%[0-9A-F]{2}/g, ((escape) => escape.toLowerCase()));
}
const NEVER_ESCAPED = /^[\w.-]+$/;
function escaped(escape) {
	let encode = sparing(escape);
	return ({ text, parts, complete, hides }) => {
		if (text === void 0) return [];
		let encoded = encode(text);
		return complete && parts !== void 0 && partsHide(parts, encode, encoded, hides) ? [] : [encoded];
	};
}
function perLine(escape) {
	return perLineWithPunctuation(sparing(escape));
}
function perLineWithPunctuation(encode) {
	return ({ text, parts }) => text === void 0 ? [] : parts === void 0 ? [encode(text)] : eachEncoded(parts, encode);
}
function* eachEncoded(texts, encode) {
	for (let text of texts) yield encode(text);
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
function piecesEscaped(escape) {
	let encode = sparing(escape);
	return function* ({ pieces }) {
		for (let piece of pieces) yield encode(piece);
	};
}
const hexOfPieces = function* ({ pieces }) {
	for (let piece of pieces) yield Buffer.from(piece).toString("hex");
};
function sparing(escape) {
	return (text) => NEVER_ESCAPED.test(text) ? text : escape(text);
}
function* coresOfJson(text, alphabet = "base64") {
	let written = json(text);
	written !== text && (yield* cores(Buffer.from(written), alphabet));
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
	piecesEscaped(shellDouble),
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
	escaped(yamlAscii),
	escaped(uriPath),
	perLine(percentDoubled),
	hexOfPieces
];
function* deal(all, furtherTiers, room) {
	let tiers = [...TIERS, ...furtherTiers];
	for (let nth = 0;; nth += 1) {
		let round = all.flatMap(((share) => share.forms.slice(nth, nth + 1).map(((form) => ({
			share,
			form,
			made: void 0
		})))));
		if (round.length === 0) return;
		let rank = nth * tiers.length;
		for (let tier of tiers) {
			rank += 1;
			for (let hand of round) hand.made = void 0;
			let hands = [...round];
			for (let left = hands.length; left > 0;) {
				let open = 0;
				for (let at = 0; at < left; at += 1) {
					let hand = hands[at], texts = nextTexts(tier, hand, room);
					texts !== void 0 && (hands[open++] = hand, yield {
						share: hand.share,
						form: hand.form,
						texts,
						rank
					});
				}
				left = open;
			}
		}
	}
}
function nextTexts(tier, hand, room) {
	let { form } = hand;
	if (room.full.has(form) || form.bytes.length > room.characters) room.dropped = !0;
	else for (hand.made ??= tier(form)[Symbol.iterator]();;) {
		let next = hand.made.next();
		if (next.done === !0) return;
		if (typeof next.value == "string") {
			if (usable(next.value, form)) return [next.value];
			continue;
		}
		let masks = next.value.filter(((text) => usable(text, form)));
		if (masks.length > 0) return masks;
	}
}
function usable(text, form) {
	return isMask(text) && !form.hides(text);
}
function deriveMasks(sources, taken, budget = {}) {
	let variants = [], { masksPerStep: masks = 250, furtherTiers = [] } = budget, room = {
		masks,
		characters: 4194304,
		full: /* @__PURE__ */ new Set(),
		dropped: !1
	}, shares = sources.map((({ forms, pieces, limit }) => ({
		forms: furtherTiers.length > 0 ? [...forms, ...pieces] : forms,
		left: Math.floor(limit * masks / 250)
	})));
	for (let { share, form, texts, rank } of deal(shares, furtherTiers, room)) {
		let fresh = texts.some(((text) => taken.has(text))) ? texts.filter(((text) => !taken.has(text))) : texts;
		if (fresh.length === 0) continue;
		if (room.masks === 0) return {
			variants,
			dropped: !0
		};
		let characters = fresh.reduce(((sum, { length }) => sum + length), 0);
		if (characters > room.characters && room.full.add(form), fresh.length > Math.min(share.left, room.masks) || characters > room.characters) room.dropped = !0;
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
function maskVariants(value, derives, policy, budget = {}) {
	let source = maskSource(value, derives, policy);
	return [...source.plain.map(((text) => ({
		text,
		tier: 0
	}))), ...deriveMasks([source], new Set(source.plain), budget).variants];
}
function maskCredential(credential, platform) {
	let variants = maskVariants(credential.reveal(), platform.derives, "full", platform);
	for (let { text } of variants) platform.addMask(text);
}
function maskPlain(credential, platform) {
	let { plain } = maskSource(credential.reveal(), platform.derives, "full");
	for (let text of plain) platform.addMask(text);
	return plain.length > 0;
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
	areIn = (text) => this.#known.some(((credential) => repeatsSome(text, maskVariants(credential.reveal(), [], "full").map(((variant) => variant.text)))));
	finish() {
		for (let credential of this.#waiting.splice(0)) maskCredential(credential, this.#platform);
	}
	async finishDuring(work, further = []) {
		let meanwhile = this.#finishAnd(further, work), [result, finished] = await Promise.allSettled([work, meanwhile]);
		if (result.status === "rejected") throw result.reason;
		if (finished.status === "rejected") throw finished.reason;
		return result.value;
	}
	async #finishAnd(further, work) {
		let ended = !1, end = () => void (ended = !0);
		work.then(end, end), await new Promise(setImmediate), this.finish(), await new Promise(setImmediate);
		let steps = further[Symbol.iterator]();
		for (; !ended && steps.next().done !== !0;) await new Promise(setImmediate);
	}
};
function hideInputs({ raw, platform, context }) {
	let masks = new CredentialMasks(platform);
	for (let credential of secretInputs(raw, context)) masks.hide(credential);
	return masks;
}
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3]) *(?:[.:]|$)/i;
function isWindowsDevice(name) {
	return DEVICE.test(name);
}
function isNoWindowsName(name) {
	return isWindowsDevice(name) || /[. ]$/.test(name);
}
const STEP_PARTS = 5e3;
function divideSecrets(secrets, refuses) {
	let isVariable = ({ placement }) => refuses && placement.kind !== "file", room = /* @__PURE__ */ new Set(), divided = /* @__PURE__ */ new Map(), divideNext = (secret) => {
		let { value, alsoMask = [], maskPolicy } = secret, policy = maskPolicy === "none" ? maskPolicy : "full";
		return {
			secret,
			value: allot(divide(value.reveal(), maskPolicy), room),
			alsoMask: alsoMask.map(((text) => allot(divide(text.reveal(), policy), room)))
		};
	};
	for (let secret of secrets) isVariable(secret) && divided.set(secret, divideNext(secret));
	return throwProblems([...divided.values()].flatMap((({ secret, value }) => tooMany(secret, value)))), secrets.map(((secret) => divided.get(secret) ?? divideNext(secret)));
}
function unmasked({ value, alsoMask }) {
	return [value, ...alsoMask].reduce(((sum, { parts, masked }) => sum + parts.masks.length - masked), 0);
}
function unmaskedNotice(secrets) {
	return `Not masked, because there are too many lines or JSON strings: ${nameList(secrets.map(((one) => `${one.secret.label} (${unmasked(one)})`)))}. Only the first ${VALUE_PARTS} of a value and ${STEP_PARTS} of a step are masked.`;
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
function tooMany({ label }, { parts, masked }) {
	let count = parts.masks.length;
	return masked === count ? [] : [{
		code: "ERR_LIMIT",
		message: `The value of ${label} has ${count} lines or JSON strings to mask, and ${count > 2e3 ? `a variable has room for ${VALUE_PARTS}` : `the variables of a step have room for ${STEP_PARTS} together`}. Use a file: destination.`
	}];
}
const LOADING = {
	bare: "Use longer values, or mark what is not a secret with nomask.",
	budget: "Load fewer secrets in one step, or mark what is not a secret with nomask.",
	variables: !0
};
function bareNotice(secrets, advice) {
	return `Not masked, because they are shorter than 4 characters (8 inside JSON): ${nameList(secrets.map((({ label }) => label)))}. ${advice.bare}`;
}
function budgetNotice(most, advice) {
	return `All values are masked, but not all of their encodings: a step has room for ${most}, a value of one line for ${Math.floor(40 * most / 250)}. ${advice.budget}`;
}
function maskAll(secrets, platform, advice = LOADING) {
	let { derives, masksPerStep, shortSecrets } = platform, divided = divideSecrets(secrets, advice.variables), sources = divided.map((({ secret, value }) => ({
		secret,
		...sourceOf(value, derives, value.masked)
	}))), plain = /* @__PURE__ */ new Set([...sources.flatMap(((source) => source.plain)), ...divided.flatMap((({ alsoMask }) => alsoMask.flatMap(((text) => sourceOf(text, derives, text.masked).plain))))]);
	for (let mask of plain) platform.addMask(mask);
	let derived = deriveMasks(sources, plain, platform);
	for (let { text } of derived.variants) platform.addMask(text);
	let long = divided.filter(((one) => unmasked(one) > 0)), bare = sources.filter(isBare).map((({ secret }) => secret)), hidden = advice.variables ? bare.filter(((one) => shortSecrets?.isHidden(one))) : [], shown = bare.filter(((secret) => !hidden.includes(secret)));
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
function jsonOutput(secrets) {
	let members = secrets.flatMap((({ placement, value }) => placement.kind === "output" ? [[placement.name, value.reveal()]] : []));
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
function isBare({ secret, plain, forms }) {
	let { value, maskPolicy } = secret;
	return maskPolicy === "none" || value.reveal().length === 0 || plain.length > 0 ? !1 : maskPolicy === "full" || forms.length === 0;
}
function branded(secret) {
	return secret;
}
async function exportFiles(secrets, platform, runtime, journal) {
	if (secrets.every((({ placement }) => placement.kind !== "file"))) return {
		files: [],
		kept: void 0
	};
	let { writeSecretFiles } = await import(
		/* webpackIgnore: true */
		"./secret-files.js"
);
	return writeSecretFiles(secrets, platform, runtime, journal);
}
function exportVariables(secrets, files, platform) {
	for (let { placement, path } of files) for (let kind of placement.pathKinds) platform.exportPath(kind, placement.pathName, path);
	for (let secret of secrets) secret.placement.kind !== "file" && platform.exportSecret(secret.placement.kind, secret.placement.name, secret);
	let outputs = secrets.filter((({ placement }) => placement.kind === "output"));
	outputs.length > 0 && platform.jsonOutput && platform.exportSecret("output", "json", jsonOutput(outputs));
}
async function takeCustody(name, take, journal) {
	journal?.intendCustody(name);
	let object = await orForget(take(), (() => journal?.gaveBackCustody(name)));
	return object === void 0 && journal?.gaveBackCustody(name), object;
}
async function takeLease(vault, lease, journal) {
	journal?.intendLease(lease);
	let objects = await orForget(vault.provision(lease), (() => journal?.gaveBackLease(lease)));
	return objects.length === 0 ? journal?.gaveBackLease(lease) : journal?.lent(leaseOf(lease, objects)), objects;
}
async function orForget(taking, forget) {
	try {
		return await taking;
	} catch (error) {
		let notSent = error instanceof TransportError && !error.sent, refused = error instanceof VaultError && !error.again && [400, 403].includes(error.status);
		throw (notSent || refused) && forget(), error;
	}
}
function isSafeKind(kind) {
	return kind.startsWith("mysafe-");
}
function isOneTimeCode({ kind, key }) {
	return isSafeKind(kind) && key === "token";
}
function needsOf({ entries, read, provision }) {
	let refs = (source) => [...new Set(entries.flatMap(((entry) => entry.kind === source ? [entry.ref ?? ""] : [])))], need = read === "each" ? {
		way: read,
		identities: refs("dsm")
	} : { way: read };
	return {
		secrets: entries.some((({ kind }) => kind === "dsm")) ? need : void 0,
		provisioned: provision,
		pamCredentials: refs("pam-credential"),
		pamKeys: refs("pam-key"),
		pamInfos: refs("pam-info"),
		certificates: refs("certificate").map(((id) => ({
			id,
			keys: keysOf$1(entries, id)
		}))),
		safeItems: SAFE_KINDS.flatMap(((kind) => refs(kind).map(((ref) => ({
			kind,
			ref,
			hasCode: hasCode(entries, kind, ref)
		})))))
	};
}
const SAFE_KINDS = [
	"mysafe-password",
	"mysafe-note",
	"mysafe-secret"
];
function keysOf$1(entries, id) {
	let named = entries.filter((({ kind, ref }) => kind === "certificate" && ref === id));
	return [...new Set(named.map((({ key }) => key)))];
}
function hasCode(entries, kind, wanted) {
	return entries.some((({ kind: source, ref, key = "token" }) => source === kind && ref === wanted && key === "token"));
}
async function fetchObjects(plan, context) {
	let { vault, journal, lease } = context, { needs } = plan, kept = keptObjects(plan), read = await allOrNone([
		...secretReads(needs, vault),
		...needs.pamInfos.map(((ref) => async () => vault.readInformation(ref))),
		...needs.certificates.map((({ id, keys }) => async () => vault.readCertificate(id, keys))),
		...safeReads(needs, vault, !1)
	], context.signal, (async (ask) => ask()), needs.secrets?.way === "each" ? SINGLE_READS : 16);
	read.length === 0 && await vault.logIn();
	let takes = [...needs.pamCredentials.map(((ref) => ({
		name: `pam-credential:${ref}`,
		take: async () => vault.readCredential(ref)
	}))), ...needs.pamKeys.map(((ref) => ({
		name: `pam-key:${ref}`,
		take: async () => vault.readKey(ref)
	})))], recording = (name) => kept.has(name) ? void 0 : journal, taken = await allOrNone(takes, context.signal, (async ({ name, take }) => takeCustody(name, take, recording(name)))), provisioned = needs.provisioned ? await takeLease(vault, lease, recording(PROVISIONED)) : [], last = await allOrNone(safeReads(needs, vault, !0), context.signal, (async (ask) => ask()));
	return [
		...read.flat(),
		...taken,
		...provisioned,
		...last.flat()
	];
}
const SINGLE_READS = 8;
function secretReads({ secrets: need }, vault) {
	return need === void 0 ? [] : need.way === "each" ? need.identities.map(((identity) => async () => vault.readSecret(identity))) : [async () => vault.readSecrets(need.way)];
}
async function fetchWithoutTaking(plan, vault, signal) {
	let safeItems = plan.needs.safeItems.filter(((item) => plan.entries.some(((entry) => entry.kind === item.kind && entry.ref === item.ref && !isOneTimeCode(entry))))), needs = {
		...plan.needs,
		safeItems,
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
	return safeItems.filter((({ hasCode }) => hasCode === withCode)).map((({ kind, ref }) => async () => vault.readSafeItem(kind, ref)));
}
const PROVISIONED = "provisioned:";
function keptObjects({ entries }) {
	let kept = entries.filter((({ options }) => options.keep));
	return new Set(kept.map((({ kind, ref }) => `${kind}:${ref ?? ""}`)));
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
	}, ((data) => platform.saveState(bounded(seal(data)))));
	return plan.needs.provisioned && platform.info(`Asking for an ephemeral credential: pod-name ${lease.podName}, deploy ${lease.deploy}, namespace ${lease.namespace}`), {
		journal,
		lease,
		seal: () => seal(journal.data)
	};
}
function bounded(state) {
	if (Buffer.byteLength(state) <= 12e4) return state;
	throw new SenhaseguraError("ERR_LIMIT", "This step asks for too many items. Split the entries of secrets over several steps.");
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
function takesSomething({ needs, entries }) {
	return needs.provisioned || needs.pamCredentials.length > 0 || needs.pamKeys.length > 0 || entries.some((({ destination }) => destination?.kind === "file"));
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
function isValidName(name) {
	return VARIABLE_NAME.test(name);
}
function foldName(name) {
	return /^[ -~]*$/.test(name) ? name.toUpperCase() : name.normalize("NFC").toUpperCase().normalize("NFC");
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
const DANGEROUS = new Set("\n  PATH PATHEXT COMSPEC SHELL IFS ENV BASH_ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND CDPATH\n  GLOBIGNORE HOME\n  USERPROFILE TMPDIR TMP TEMP ZDOTDIR FPATH\n  NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE\n  NODE_USE_ENV_PROXY ELECTRON_RUN_AS_NODE\n  PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONUSERBASE PYTHONWARNINGS PYTHONBREAKPOINT\n  PERL5OPT PERL5LIB PERL5DB RUBYOPT RUBYLIB BUNDLE_GEMFILE PHPRC PHP_INI_SCAN_DIR LUA_INIT LUA_PATH\n  JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH JAVA_HOME MAVEN_OPTS MAVEN_ARGS\n  GRADLE_OPTS\n  GRADLE_USER_HOME SBT_OPTS\n  GOFLAGS GOPROXY GONOSUMDB GOPATH GOROOT RUSTC RUSTC_WRAPPER RUSTFLAGS CARGO_HOME\n  CARGO_BUILD_RUSTC_WRAPPER\n  CC CXX MAKEFLAGS MAKEFILES\n  HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY FTP_PROXY\n  SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE CURL_HOME REQUESTS_CA_BUNDLE AWS_CA_BUNDLE OPENSSL_CONF\n  OPENSSL_ENGINES\n  OPENSSL_MODULES SSLKEYLOGFILE\n  EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE BROWSER GCONV_PATH NLSPATH HOSTALIASES LOCALDOMAIN\n  RES_OPTIONS\n  GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_EDITOR GIT_SEQUENCE_EDITOR\n  GIT_PAGER\n  GIT_PROXY_COMMAND GIT_SSL_NO_VERIFY GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_TEMPLATE_DIR GIT_DIR\n  GIT_WORK_TREE\n  GIT_OBJECT_DIRECTORY GIT_ALLOW_PROTOCOL SSH_ASKPASS SSH_AUTH_SOCK\n  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT KUBECONFIG HELM_PLUGINS TF_CLI_CONFIG_FILE ANSIBLE_CONFIG\n  ANSIBLE_LIBRARY AWS_CONFIG_FILE CLOUDSDK_CONFIG AZURE_CONFIG_DIR\n  DOTNET_STARTUP_HOOKS DOTNET_ADDITIONAL_DEPS DOTNET_ROOT CORECLR_ENABLE_PROFILING\n  COR_ENABLE_PROFILING\n  COMPLUS_PROFILER\n  PSMODULEPATH PSEXECUTIONPOLICYPREFERENCE __PSLOCKDOWNPOLICY __COMPAT_LAYER\n  SYSTEMROOT WINDIR SYSTEMDRIVE HOMEDRIVE HOMEPATH PROGRAMFILES PROGRAMDATA ALLUSERSPROFILE APPDATA\n  LOCALAPPDATA\n  CL _CL_ LINK _LINK_ MSBUILD_EXE_PATH NUGET_PACKAGES\n  PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE UV_INDEX_URL YARN_RC_FILENAME YARN_YARN_PATH\n  __PROTO__\n  ".match(/\S+/g));
function dangerOf(name, kind, platform) {
	if (kind === "output") return;
	let folded = foldName(name), own = prefixOf(folded, platform.ownPrefixes);
	if (own !== void 0) return `names that start with ${own} belong to the platform`;
	if (prefixOf(folded, "BASH_FUNC_ LD_ DYLD_ GIT_CONFIG NPM_CONFIG_ COR_PROFILER CORECLR_PROFILER SENHASEGURA_") !== void 0 || DANGEROUS.has(folded)) return "this variable changes what other programs run, load or trust";
}
function prefixOf(name, prefixes) {
	return prefixes.split(" ").find(((prefix) => prefix !== "" && name.startsWith(prefix)));
}
function reservationOf(name, kind, platform) {
	let folded = foldName(name);
	if (kind === "env") return platform.refusedVariables[folded];
	if (folded === "JOURNAL") return "the output journal is reserved for the record of borrowed items";
	if (folded === "JSON" && platform.jsonOutput) return "the output json is reserved: it contains all outputs as one JSON object";
}
function refusalsOf(named, platform) {
	return variablesOf(named.placement).flatMap((([kind, name]) => refusalOf(kind, name, named, platform)));
}
function variablesOf(placement) {
	return placement.kind === "file" ? placement.pathKinds.map(((kind) => [kind, placement.pathName])) : [[placement.kind, placement.name]];
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
		message: `${refused} ${danger}. Choose another name, or add | allow-dangerous if you mean it.`
	}];
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
		notice: `Renamed to ${nameOf$2(other)}: ${named.text}. ${refusal.message}`
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
function nameOf$2({ placement }) {
	return placement.kind === "file" ? placement.pathName : placement.name;
}
function conflictsOf(inputs) {
	let { entries, provision, read } = inputs;
	return [...entries.flatMap(((entry) => [
		...entry.kind === "provisioned" && !provision ? [notProvisioned(entry)] : [],
		...entry.kind === "dsm" && read === "each" ? notAlone(entry) : [],
		...isPasswordOfNothing(entry, entries) ? [passwordOfNothing(entry)] : []
	])), ...mixed(inputs)];
}
function notProvisioned({ line, text }) {
	return conflict(`line ${line}: ${printable(text)} needs the input provision: true.`);
}
function notAlone({ line, ref }) {
	return ref === void 0 ? [conflict(`line ${line}: * means every secret, but read: each reads only those that are named. Write identity#* for each secret, or use read: auto.`)] : /^\.{1,2}$/.test(ref) ? [conflict(`line ${line}: this secret can't be read alone. Use the input read: auto.`)] : [];
}
function isPasswordOfNothing({ kind, ref, key }, entries) {
	return kind !== "certificate" || key !== "password" ? !1 : !entries.some(((other) => other.kind === kind && other.ref === ref && other.key === "pfx"));
}
function passwordOfNothing({ line, ref }) {
	let name = `certificate:${ref}`;
	return conflict(`line ${line}: ${name}#password is made for the file of ${name}#pfx. Load both in one step.`);
}
function mixed({ entries, provision }) {
	let safe = entries.find((({ kind }) => isSafeKind(kind)));
	if (safe === void 0) return [];
	let other = entries.find((({ kind }) => !isSafeKind(kind)));
	if (other === void 0 && !provision) return [];
	let rest = other === void 0 ? "the input provision" : `${other.text} in line ${other.line}`;
	return [conflict(`line ${safe.line}: ${safe.text} needs an authorization for MySafe, but ${rest} one for DSM. Load them in two steps, each with its own client-id and client-secret.`)];
}
function conflict(what) {
	return {
		code: "ERR_INPUT_CONFLICT",
		message: `secrets, ${what}`
	};
}
function fileName(key) {
	return key.replace(/[^A-Za-z0-9._-]/g, "_").replace(/^\.+/, "_") || "_";
}
function faultOfPath(path) {
	if (CONTROL$1.test(path) || /[\\:*?"<>|]/.test(path)) return "contains a character that some systems do not allow in file names";
	let segments = path.split("/");
	return segments.some(((segment) => segment === "..")) ? "must not lead out of its directory (..)" : path.startsWith("/") ? "must be relative" : segments.some(((segment) => segment === "" || segment === ".")) ? "has an empty part" : segments.some(isNoWindowsName) ? "contains a name that Windows does not allow" : Buffer.byteLength(path) > 255 ? "is longer than 255 bytes" : void 0;
}
const BY_KEY = "Name the keys that you need one by one, each with a name of its own.";
function resolvePlacement(entry, key, naming) {
	let { destination } = entry;
	if (destination?.kind === "file") return resolveFile(destination.name, entry, key, naming);
	let kind = kindOf(destination?.kind ?? "default", naming), name = nameOf$1(destination?.name, key, naming);
	return isValidName(name) ? good({
		kind,
		name
	}) : invalidName(name, entry, key, "Give another after ->.");
}
function resolveFile(asked, entry, key, naming) {
	let { options } = entry, path = asked.replace("*", (() => fileName(key))), fault = faultOfPath(path);
	if (fault !== void 0) return bad({
		code: "ERR_DESTINATION",
		message: `secrets, line ${entry.line}: the file path${madeOf(entry, key)} ${fault}.`
	});
	let pathName = options.path ?? derivePathName(path);
	return isValidName(pathName) ? good({
		kind: "file",
		path,
		mode: options.mode ?? 384,
		pathName,
		pathKinds: naming.exportTo === "output" ? ["output", "env"] : ["env"],
		keep: options.keep
	}) : invalidName(pathName, entry, key, "Name the one for the path with | path=NAME.");
}
function kindOf(asked, { exportTo, platform }) {
	return asked === "default" || asked === "output" && platform.outputs === "alias" ? exportTo : asked;
}
function nameOf$1(asked, key, naming) {
	if (asked === void 0) return deriveName(key, naming);
	let star = asked.indexOf("*");
	return star === -1 ? asked : deriveName(key, {
		...naming,
		prefix: asked.slice(0, star)
	}) + asked.slice(star + 1);
}
function invalidName(name, entry, key, remedy) {
	return bad({
		code: "ERR_NAME_INVALID",
		message: `secrets, line ${entry.line}: ${JSON.stringify(printable(name))}${madeOf(entry, key)} cannot be the name of a variable (letters, digits and _, no digit first, at most 128). ${entry.key === void 0 ? BY_KEY : remedy}`
	});
}
function madeOf(entry, key) {
	return entry.key === void 0 ? `, made of the key ${JSON.stringify(printable(key))},` : "";
}
function checkPlacements(placements, platform) {
	let problems = [], taken = /* @__PURE__ */ new Map();
	for (let named of placements) {
		problems.push(...refusalsOf(named, platform));
		let rivals = [];
		for (let place of placesOf(named.placement)) {
			let folded = foldName(place), other = taken.get(folded);
			other === void 0 ? taken.set(folded, named) : rivals.includes(other) || (rivals.push(other), problems.push(collision(other, named, place)));
		}
	}
	return [...problems, ...filesInFiles(placements)];
}
function placesOf(placement) {
	let variables = variablesOf(placement).map((([kind, name]) => `${kind}:${name}`));
	return placement.kind === "file" ? [`file:${placement.path}`, ...variables] : variables;
}
function collision(one, other, place) {
	let [first, second] = [one.entry.line, other.entry.line];
	return {
		code: "ERR_NAME_COLLISION",
		message: `secrets, ${first === second ? `line ${first}` : `lines ${first} and ${second}`}: ${one.text} and ${other.text} both write ${place} (names are case-insensitive). ` + remedyOf(one, other, place)
	};
}
function remedyOf(one, other, place) {
	return one.entry === other.entry ? one.entry.ref === void 0 ? "Write identity#* -> PREFIX_* for each secret, with a prefix of its own." : BY_KEY : !place.startsWith("file:") && [one, other].some(isFile) ? "Name the variable for the path of a file with | path=NAME." : "Give one of them another name after ->.";
}
function isFile({ placement }) {
	return placement.kind === "file";
}
function filesInFiles(placements) {
	let files = placements.flatMap((({ placement, entry }) => placement.kind === "file" ? [{
		path: placement.path,
		line: entry.line
	}] : [])), lines = new Map(files.map((({ path, line }) => [foldName(path), line])));
	return files.flatMap((({ path, line }) => {
		let parents = path.split("/").slice(0, -1), above = parents.map(((_, index) => lines.get(foldName(parents.slice(0, index + 1).join("/"))))).find(((one) => one !== void 0));
		return above === void 0 ? [] : [{
			code: "ERR_NAME_COLLISION",
			message: `secrets, lines ${above} and ${line}: file:${path} would be inside the file of line ${above}. Give one of them another path.`
		}];
	}));
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
		if (!placement.ok) {
			problems.push(placement.fault);
			continue;
		}
		let { named } = admit({
			placement: placement.value,
			entry,
			text: entry.text
		}, platform);
		named !== void 0 && placements.push(named);
	}
	return problems.push(...checkPlacements(placements, platform)), throwProblems(problems), {
		entries,
		naming,
		needs: needsOf(inputs)
	};
}
function entryRemarks(entries, leftOut) {
	let kept = entries.filter(((entry) => entry.options.keep && !leftOut.includes(entry)));
	return [...leftOut.length > 0 ? [`Left out, because they are optional and not in the vault: ${named(leftOut)}`] : [], ...kept.length > 0 ? [`Not given back when the job ends (keep): ${named(kept)}`] : []];
}
function named(entries) {
	return nameList(entries.map((({ text, line }) => `${text} (line ${line})`)));
}
function expiryNotices(objects, now) {
	let notices = [...objects].flatMap((({ kind, ref, expiration }) => {
		let time = timeOf(expiration);
		if (expiration === void 0 || time === void 0 || time - now > 6048e5) return [];
		let name = kind === "dsm" || kind === "provisioned" ? printable(ref) : `${kind}:${printable(ref)}`, zone = kind === "certificate" ? "UTC" : "zone of the vault", when = `${printable(expiration)} (${zone})`;
		return kind === "provisioned" ? [] : time <= now ? [`${name} expired at ${when}.`] : [`${name} expires soon, at ${when}.`];
	})), unsaid = notices.length - 20;
	return unsaid > 0 ? [...notices.slice(0, 20), `${unsaid} more secrets have expired or expire soon.`] : notices;
}
function timeOf(text) {
	let [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? "") ?? [], parsed = Date.parse(`${date}T${time}Z`);
	return Number.isNaN(parsed) ? void 0 : parsed;
}
function findAll(entries, index) {
	let findings = entries.map(((entry) => ({
		entry,
		matches: matchesOf(entry, index)
	}))), count = findings.reduce(((sum, { matches }) => sum + matches.length), 0);
	return count > 1e4 && throwProblems([{
		code: "ERR_LIMIT",
		message: `${count} secrets are too many: one step can load ${MAX_SECRETS}. Name only those that the job needs.`
	}]), findings;
}
function matchesOf(entry, index) {
	let matches = index.matches(entry), { key, options } = entry;
	return matches.length === 0 && key !== void 0 && options.default !== void 0 ? [{
		key,
		fields: [],
		objects: []
	}] : matches;
}
function decrypted({ entry, matches }, decrypt) {
	return entry.kind === "certificate" ? matches : matches.map(((match) => ({
		...match,
		fields: match.fields.map(decrypt)
	})));
}
function lineProblem({ line }, code, what) {
	return {
		code,
		message: `secrets, line ${line}: ${what}${/[.?]$|id you mean: /.test(what) ? "" : "."}`
	};
}
function missingVerdicts(findings, index, isListed) {
	let count = 0, missing = findings.filter((({ matches }) => matches.length === 0));
	return new Map(missing.map(((finding) => {
		let { entry } = finding;
		if (entry.options.optional) return [finding, { leftOut: entry }];
		let listed = entry.kind !== "dsm" || isListed;
		return [finding, { problem: missingProblem(entry, index, {
			suggest: count++ < 20,
			listed
		}) }];
	})));
}
function missingProblem(entry, index, insight) {
	let { ref, text } = entry, objects = index.objects(entry);
	return objects.length === 0 ? ref === void 0 ? lineProblem(entry, "ERR_SECRET_NOT_FOUND", "no secret is attached to the authorization") : lineProblem(entry, "ERR_SECRET_NOT_FOUND", `${text}: ${WHERE[entry.kind]}.${refHint(entry, ref, index, insight)}`) : lineProblem(entry, "ERR_KEY_NOT_FOUND", objects.every((({ fields }) => fields.length === 0)) ? `${text}: the secret has no key with a value` : `${text}: the secret has no such key.${keyHint(entry, objects, insight)}`);
}
function refHint(entry, ref, index, insight) {
	let otherForm = formHint(entry);
	if (otherForm !== "") return otherForm;
	if (!insight.listed) return UNLISTED;
	if (!insight.suggest) return "";
	let near = nearHint(ref, index.refs(entry.kind));
	return near === "" && entry.kind === "dsm" ? SEE_ALL : near;
}
function keyHint(entry, objects, insight) {
	let otherForm = formHint(entry);
	if (otherForm !== "" || !insight.suggest) return otherForm;
	let keys = [...new Set(objects.flatMap((({ fields }) => fields.map((({ key }) => key)))))];
	return nearHint(entry.key ?? "", keys) || ` It has ${keysOf(keys)}.`;
}
function formHint({ text, destination }) {
	let meant = destination === void 0 ? diagnoseLine(text) : void 0;
	return meant === void 0 ? "" : ` D${suggest(meant.suggestion).slice(1)}`;
}
function nearHint(name, candidates) {
	let [nearest, ...others] = nearNames(name, candidates);
	return nearest === void 0 ? "" : nearest.toLowerCase() === name.toLowerCase() ? ` Upper and lower case differ: did you mean ${nearest}?` : ` Did you mean ${[nearest, ...others].join(" or ")}?`;
}
function keysOf(keys) {
	let unsaid = keys.length - 10;
	return [...keys.slice(0, 10).map(((key) => printable(key))), ...unsaid > 0 ? [`${unsaid} more`] : []].join(", ");
}
const SEE_ALL = " Run senhasegura doctor to see every identity that the authorization can read.", UNLISTED = " If it is there, this vault cannot read a single secret: use read: auto.", NO_ITEM = "there is no such active item, or the authorization may not read it; no job can read an item that needs a justification or an approval", WHERE = {
	dsm: "the authorization cannot read a secret with this identity; attach it in the vault, or correct the identity",
	provisioned: "the vault made no ephemeral credential",
	"pam-credential": "there is no such active credential, or the authorization may not read it",
	"pam-key": "there is no such active SSH key, or the authorization may not read it",
	"pam-info": "there is no such active protected information, or the authorization may not read it",
	certificate: "there is no such active certificate, or the authorization may not read it",
	"mysafe-password": NO_ITEM,
	"mysafe-note": NO_ITEM,
	"mysafe-secret": NO_ITEM
}, NOBODY = {
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
		return this.#ofKind(kind).map((({ ref }) => ref));
	}
	matches({ kind, ref, key }) {
		return (ref === void 0 ? this.#ofKind(kind).map(((object) => groupOf([object]))) : [this.#group(kind, ref)]).flatMap((({ keys }) => {
			if (key === void 0) return [...keys.values()];
			let match = keys.get(key);
			return match === void 0 ? [] : [match];
		}));
	}
	#ofKind(kind) {
		return this.#objects.filter((({ kind: own }) => own === kind));
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
const NOT_UNICODE = "is not valid Unicode (half of a surrogate pair)";
function applyTransforms(value, transforms) {
	let current = value;
	for (let transform of transforms) {
		let next = applyOne(current, transform);
		if (!next.ok) return next;
		current = next.value;
	}
	return good(current);
}
function applyOne(value, transform) {
	switch (transform.kind) {
		case "encode": return encode(value);
		case "decode": return withText(value, `decode=${transform.from}`, ((text) => decode(text, transform.from)));
		case "json": return withText(value, `json=${transform.text}`, ((text) => pick(text, transform)));
	}
}
function withText(value, option, work) {
	let text = textOf(value);
	return text === void 0 ? bad({ problem: `is binary at that point, which ${option} cannot read` }) : work(text);
}
function encode(value) {
	return typeof value == "string" && !value.isWellFormed() ? bad({ problem: NOT_UNICODE }) : good(Buffer.from(value).toString("base64"));
}
function textOf(value) {
	return typeof value == "string" ? value : textOfUtf8(value);
}
function pick(value, { path, text }) {
	try {
		let node = followJsonPath(parseJson(value), path);
		return node === void 0 || node.kind === "null" ? bad({
			code: "ERR_KEY_NOT_FOUND",
			problem: `has nothing at json=${text}`
		}) : good(node.kind === "string" ? node.value : node.source);
	} catch (error) {
		if (!(error instanceof JsonError)) throw error;
		return bad({ problem: `is not JSON (${error.message}), so json=${text} cannot be read` });
	}
}
function decode(value, from) {
	let compact = value.replace(/\s/g, ""), bytes = Buffer.from(compact, from);
	return bytes.toString(from) === (from === "hex" ? compact.toLowerCase() : padded(compact)) ? good(new Uint8Array(bytes)) : bad({ problem: `is not ${from}, so decode=${from} cannot read it` });
}
function padded(text) {
	let standard = text.replaceAll("-", "+").replaceAll("_", "/");
	return standard.includes("=") ? standard : standard.padEnd(Math.ceil(text.length / 4) * 4, "=");
}
const FROM_BASE64 = {
	kind: "decode",
	from: "base64"
}, KEY_FIELDS = /* @__PURE__ */ new Set(["private_key", "public_key"]);
function finalValue(value, entry, key, placement, platform) {
	if (value.trim() === "An error occurred while encrypting the text") return bad({
		code: "ERR_VALUE_ENCRYPTED",
		problem: "is not a value but the vault's notice that it was too long to be encrypted. Turn off the encryption of sensitive information for this authorization, or store a shorter value"
	});
	let normal = entry.kind === "pam-key" && KEY_FIELDS.has(key) ? keyFile(value) : value, isPfx = entry.kind === "certificate" && key === "pfx", { transforms } = entry.options, final = applyTransforms(normal, isPfx ? [FROM_BASE64, ...transforms] : transforms);
	if (!final.ok) return final;
	let room = placement.kind === "env" ? MAX_VALUE_BYTES - placement.name.length - 2 : MAX_VALUE_BYTES;
	if (Buffer.byteLength(final.value) > room) return bad({
		code: "ERR_LIMIT",
		problem: "is longer than 128 KiB"
	});
	if (placement.kind === "file") return checkContent(final.value);
	let variable = checkVariable(final.value);
	if (!variable.ok) return variable;
	let { environment, longestVariable = MAX_VALUE_BYTES } = platform;
	if (environment.includes(placement.kind) && variable.value.length > longestVariable) return bad({
		code: "ERR_LIMIT",
		problem: `is longer than ${longestVariable} characters, more than a variable can hold on Windows; use a file: destination`
	});
	let fault = platform.checkVariable?.(variable.value, entry.options.maskPolicy !== "none");
	return fault === void 0 ? variable : bad(fault);
}
function checkContent(value) {
	return typeof value == "string" && !value.isWellFormed() ? bad({ problem: NOT_UNICODE }) : good(value);
}
function checkVariable(value) {
	let text = textOf(value);
	return text === void 0 ? bad({ problem: "is binary, so use a file: destination or add | encode=base64" }) : text.isWellFormed() ? text.includes("\0") ? bad({ problem: "contains a NUL character, which a variable cannot hold; use a file: destination or encode=base64" }) : good(text) : bad({ problem: NOT_UNICODE });
}
function keyFile(value) {
	let text = value.replace(/\r\n?/g, "\n");
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
function readMatch(entry, match, naming) {
	let resolved = resolvePlacement(entry, match.key, naming);
	if (!resolved.ok) return resolved;
	let placement = resolved.value, { options } = entry, label = labelOf(entry, match), substitute = options.default === void 0 ? void 0 : defaultSecret(options.default, label, placement), [field] = match.fields;
	if (field === void 0) return good(substitute);
	if (new Set(match.fields.map((({ value }) => value?.reveal()))).size > 1) return bad(ambiguous(entry, label, match));
	if (field.problem !== void 0) return bad(unusable(entry, label, field));
	let final = finalValue(field.value.reveal(), entry, match.key, placement, naming.platform);
	return final.ok ? good({
		label,
		placement,
		value: new Redacted(final.value),
		maskPolicy: options.maskPolicy,
		alsoMask: [...field.cipher ? [field.cipher] : [], ...options.transforms.some((({ kind }) => kind === "encode")) ? [field.value] : []],
		expiration: match.objects[0]?.expiration
	}) : final.fault.code === "ERR_KEY_NOT_FOUND" && (substitute !== void 0 || options.optional) ? good(substitute) : bad(unusable(entry, label, final.fault));
}
function defaultSecret(value, label, placement) {
	return {
		label: `${label} (default)`,
		placement,
		value: new Redacted(value),
		maskPolicy: "none",
		expiration: void 0
	};
}
function labelOf(entry, { key, objects: [object] }) {
	return entry.key === void 0 ? `${entry.ref === void 0 ? printable(object?.ref ?? "") : entry.text.replace(/#\*$/, "")}#${printable(key)}` : entry.text;
}
function ambiguous(entry, label, { key, objects }) {
	return lineProblem(entry, "ERR_KEY_AMBIGUOUS", `${label}: ${objects.length > 1 ? `${objects.length} secrets with this identity have different values under the key ${printable(key)}. Give each its own identity in the vault` : `the secret has different values under the key ${printable(key)}. Give one of them its own label in the vault`}`);
}
function unusable(entry, label, fault) {
	let { code = "ERR_VALUE_INVALID", problem } = fault;
	return lineProblem(entry, code, `${code === "ERR_KEY_NOT_FOUND" ? label : `the value of ${label}`} ${problem}`);
}
function verdictOn(entry, match, naming) {
	let read = readMatch(entry, match, naming);
	if (!read.ok) {
		let { code, message } = read.fault;
		return code === "ERR_VALUE_INVALID" && policyOf(entry, naming.platform) !== "fail" ? { notice: `Left out: ${message}` } : { problem: read.fault };
	}
	if (read.value === void 0) return { leftOut: entry };
	let { label: text, placement } = read.value, { named, notice } = admit({
		placement,
		entry,
		text
	}, naming.platform);
	if (named === void 0) return { notice };
	let secret = {
		...read.value,
		placement: named.placement
	};
	return {
		notice,
		selected: {
			...named,
			secret,
			objects: match.objects
		}
	};
}
const MAX_ENVIRONMENT_BYTES = 2 ** 20;
function roomNotices(secrets) {
	return secrets.map((({ placement, value }) => placement.kind === "env" ? Buffer.byteLength(value.reveal()) : 0)).reduce(((sum, size) => sum + size), 0) > MAX_ENVIRONMENT_BYTES ? ["More than 1 MiB of variables: later steps may not start. Use file: or output:."] : [];
}
function sharedKeysRemarks(findings) {
	let found = findings.flatMap((({ entry, matches }) => entry.key === void 0 ? matches : []));
	if (found.every((({ objects }) => objects[0] === found[0]?.objects[0]))) return [];
	let owners = /* @__PURE__ */ new Map(), shared = /* @__PURE__ */ new Set();
	for (let { key, objects } of found) {
		let name = foldName(deriveName(key, {
			prefix: "",
			case: "keep"
		}));
		owners.has(name) ? owners.get(name) !== objects[0] && shared.add(printable(key)) : owners.set(name, objects[0]);
	}
	return shared.size > 0 ? [`Keys that several secrets have, each loaded under its own name: ${nameList([...shared])}`] : [];
}
function selectSecrets(plan, objects, now, decrypt = (field) => field) {
	let { entries, naming, needs } = plan, index = new ObjectIndex(objects), findings = findAll(entries, index), missing = missingVerdicts(findings, index, needs.secrets?.way !== "each"), verdicts = findings.flatMap(((finding) => missing.get(finding) ?? decrypted(finding, decrypt).map(((match) => verdictOn(finding.entry, match, naming))))), selected = verdicts.flatMap(((verdict) => verdict.selected ?? []));
	throwProblems([...verdicts.flatMap((({ problem }) => problem ?? [])), ...checkPlacements(selected, naming.platform)]);
	let secrets = selected.map((({ secret }) => secret));
	return {
		secrets,
		notices: [
			...verdicts.flatMap((({ notice }) => notice ?? [])),
			...expiryNotices(new Set(selected.flatMap(((one) => one.objects))), now),
			...roomNotices(secrets),
			...naming.platform.notices?.(secrets) ?? []
		],
		remarks: [...entryRemarks(entries, verdicts.flatMap((({ leftOut }) => leftOut ?? []))), ...sharedKeysRemarks(findings)]
	};
}
function loadedLines(secrets) {
	let rows = secrets.slice(0, 200).map((({ label, placement }) => [describePlacement(placement), printable(label)])), width = Math.max(0, ...rows.map((([placement]) => placement?.length ?? 0))), lines = rows.map((([placement = "", source = ""]) => `  ${placement.padEnd(width)}  <-  ${source}`));
	return secrets.length > 200 ? [...lines, `  \u2026 and ${secrets.length - 200} more`] : lines;
}
function loadedMarkdown(secrets, vaultHost, bare = /* @__PURE__ */ new Set()) {
	let rows = secrets.map(((secret) => {
		let { label, placement, maskPolicy, expiration } = secret, hidden = bare.has(secret) ? "no (too short)" : "yes", masked = maskPolicy === "none" ? "no (nomask)" : hidden;
		return [
			describePlacement(placement),
			label,
			masked,
			expiration ?? ""
		];
	}));
	return markdownTable(`Secrets loaded from ${vaultHost}`, [
		"Destination",
		"Source",
		"Masked",
		"Expires"
	], rows);
}
function describePlacement(placement) {
	return placement.kind === "file" ? `file:${placement.path} (path in ${placement.pathName})` : `${placement.kind}:${placement.name}`;
}
const INVENTED = ["rehearsal", "rehearsal \"&/+"];
function* rehearse(plan, platform) {
	try {
		for (let value of INVENTED) yield* rehearseWith(value, plan, platform);
	} catch {}
}
function* rehearseWith(value, plan, platform) {
	let entries = plan.entries.filter((({ kind, ref, key }) => kind === "dsm" && ref && key)).slice(0, 2), secrets = entries.map((({ ref, key = "" }) => ({
		identity: ref,
		secret_id: "1",
		data: [{ [key]: value }]
	}))), answer = parseJson(JSON.stringify({ application: { secrets } }));
	if (answer.kind !== "object") return;
	let objects = readApplication(answer.members, "dsm");
	yield;
	let selection = selectSecrets({
		...plan,
		entries
	}, objects, 0);
	yield, maskAll(selection.secrets, {
		...platform,
		addMask: () => {}
	}), yield, loadedLines(selection.secrets), loadedMarkdown(selection.secrets, ""), yield;
}
async function run(step) {
	let { raw, platform, context } = step, masks = hideInputs(step), opening = openWay(step, masks);
	try {
		await untilUnderWay(opening);
		let inputs = parseInputs(raw, platform, context);
		for (let notice of inputs.notices) platform.warning(notice);
		let plan = makePlan(inputs, platform);
		await (inputs.dryRun ? tryOut : load$1)(inputs, plan, step, masks, await opening);
	} finally {
		masks.finish(), opening.then((({ transport }) => transport.close()), (() => {}));
	}
}
async function untilUnderWay(opening) {
	opening.catch((() => {})), await new Promise(setImmediate);
}
const tryOut = async (...work) => {
	let { dryRun } = await import(
		/* webpackIgnore: true */
		"./dry-run.js"
);
	await dryRun(...work);
}, load$1 = async (inputs, plan, { platform, runtime }, masks, way) => {
	let { vault, decrypt } = await connect$1(inputs, platform, runtime, masks, way), journal, kept;
	try {
		let lending = await openLending(plan, inputs, platform, runtime);
		journal = lending.journal;
		let fetching = fetchObjects(plan, {
			...lending,
			vault,
			signal: runtime.signal
		}), selection = selectSecrets(plan, await masks.finishDuring(fetching, rehearse(plan, platform)), runtime.now(), decrypt);
		masks.finish();
		let masking = maskAll(selection.secrets, platform);
		for (let notice of [...selection.notices, ...masking.notices]) platform.warning(notice);
		let { secrets } = masking, written = await exportFiles(secrets, platform, runtime, journal);
		if (kept = written.kept, !inputs.cleanup) {
			let { entrustJournal } = await import(
				/* webpackIgnore: true */
				"./entrust-journal.js"
);
			entrustJournal(lending, platform, runtime);
		}
		exportVariables(secrets, written.files, platform), inputs.cleanup || platform.saveState(""), report(masking, selection.remarks, inputs.url.host, platform);
	} catch (error) {
		throw await undo({
			journal,
			kept
		}, vault, platform, runtime), error;
	}
};
async function undo(...left) {
	try {
		let { rollBack } = await import(
			/* webpackIgnore: true */
			"./roll-back.js"
);
		await rollBack(...left);
	} catch {
		let [, , platform] = left;
		platform.warning("What was borrowed is not given back yet: the end of the job does it.");
	}
}
function report({ secrets, bare }, remarks, vaultHost, platform) {
	platform.info(`Loaded ${secrets.length} ${secrets.length === 1 ? "secret" : "secrets"} from ${vaultHost}:`);
	for (let line of [...loadedLines(secrets), ...remarks]) platform.info(line);
	platform.summary(loadedMarkdown(secrets, vaultHost, bare));
}
const m$2 = /* @__PURE__ */ process.getBuiltinModule("node:net"), connect = m$2.connect, isIP = m$2.isIP, m$1 = /* @__PURE__ */ process.getBuiltinModule("node:tls"), createSecureContext = m$1.createSecureContext, urlToHttpOptions = (/* @__PURE__ */ process.getBuiltinModule("node:url")).urlToHttpOptions, open = /* @__PURE__ */ new WeakSet();
function isOpen(connection) {
	return open.has(connection);
}
function openAhead(agent, url) {
	let { hostname, port } = urlToHttpOptions(url), address = {
		host: hostname ?? "",
		port: Number(port ?? 443)
	}, create = agent.createConnection.bind(agent), tcp = connect({
		...agent.options,
		...address
	});
	tcp.on("error", (() => {}));
	let opening = secure(tcp, agent, address.host, create).catch((() => void 0)), taken = !1;
	return agent.createConnection = (options, callback) => {
		if (options.host !== address.host || Number(options.port) !== address.port || taken) return create(options, callback);
		taken = !0, opening.then(((ahead) => {
			let usable = ahead?.destroyed === !1 ? ahead : create(options, callback);
			usable && callback?.(null, usable);
		}));
	}, () => tcp.destroy();
}
async function secure(tcp, { options }, host, create) {
	let secureContext = createSecureContext(options);
	await new Promise(((resolve, reject) => tcp.once("connect", resolve).once("error", reject)));
	let servername = isIP(host) === 0 ? host : "", connection = create({
		...options,
		host,
		servername,
		secureContext,
		socket: tcp
	}) ?? void 0;
	return connection?.once("secureConnect", (() => open.add(connection))).on("error", (() => {})), connection;
}
async function exchange(open, agent, request, options, signal) {
	let host = placeOf(request, options.proxy), progress = {
		host,
		connected: !1,
		endings: []
	};
	try {
		signal?.throwIfAborted();
		let { url, method, headers } = request;
		return await answerTo(open(url, {
			agent,
			method,
			headers
		}), request, options, progress, signal);
	} catch (error) {
		let { connected } = progress;
		if (signal?.aborted === !0) throw new TransportError("ERR_CANCELLED", `The request to ${host} was cancelled.`, connected);
		let { describeFailure } = await import(
			/* webpackIgnore: true */
			"./transport-failure.js"
);
		throw describeFailure(error, host, connected);
	} finally {
		for (let end of progress.endings) end();
	}
}
async function answerTo(outgoing, request, options, progress, signal) {
	return new Promise(((resolve, reject) => {
		let fail = (error) => {
			reject(error), outgoing.destroy();
		};
		signal && failWhenAborted(signal, progress, fail), expireUnconnected(outgoing, options.connectTimeoutMs, progress, fail), expireAfter(options.timeoutMs, "answer completely", progress, fail), outgoing.once("error", reject), outgoing.once("upgrade", ((_, socket) => {
			socket.destroy(), reject(new TransportError("ERR_ANSWER", `${progress.host} changed to another protocol, which it was not asked to.`, !0));
		})), outgoing.once("response", ((incoming) => {
			let { idleTimeoutMs = 15e3 } = options, idle = expireAfter(idleTimeoutMs, "go on with its answer", progress, fail);
			receive(incoming, request, (() => idle.refresh())).then((async (answer) => {
				outgoing.off("error", reject).on("error", (() => {})), await untilWritten(outgoing), resolve(answer);
			})).catch(fail);
		})), outgoing.end(request.body);
	}));
}
function expireAfter(ms, what, progress, fail) {
	let timer = setTimeout((() => {
		fail(new TransportError("ERR_TIMEOUT", `The vault at ${progress.host} did not ${what} within ${ms / 1e3} s.`, progress.connected));
	}), ms);
	return progress.endings.push((() => clearTimeout(timer))), timer;
}
function failWhenAborted(signal, { endings }, fail) {
	let abort = () => fail(signal.reason);
	signal.addEventListener("abort", abort), endings.push((() => signal.removeEventListener("abort", abort)));
}
function expireUnconnected(outgoing, ms, progress, fail) {
	let timer = expireAfter(ms, "accept a connection", progress, fail);
	outgoing.once("socket", ((socket) => {
		let established = () => {
			progress.connected = !0, clearTimeout(timer);
		};
		outgoing.reusedSocket || isOpen(socket) ? established() : socket.once("encrypted" in socket ? "secureConnect" : "connect", established);
	}));
}
async function untilWritten(outgoing) {
	outgoing.writableFinished || await new Promise(setImmediate);
}
async function receive(incoming, request, onChunk) {
	let status = incoming.statusCode ?? 0, headers = Object.fromEntries(Object.entries(incoming.headers).map((([name, value]) => [name, value?.toString()]))), refused = refuseHead({
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
function createDirectTransport(options) {
	let secure = new m$6.Agent({
		keepAlive: !0,
		maxSockets: 16,
		rejectUnauthorized: options.insecure !== !0,
		minVersion: "TLSv1.2",
		...options.ca === void 0 ? {} : { ca: options.ca },
		...options.client,
		...options.proxy && { proxyEnv: { HTTPS_PROXY: options.proxy.url.reveal() } }
	}), plain, closeAhead = () => {};
	return {
		open: (url) => {
			url.protocol === "https:" && options.proxy === void 0 && (closeAhead = openAhead(secure, url));
		},
		send: async (request, signal) => request.url.protocol === "https:" ? exchange(m$6.request, agentFor(request, secure), request, options, signal) : (plain ??= new m$7.Agent({
			keepAlive: !0,
			maxSockets: 16
		}), exchange(m$7.request, plain, request, options, signal)),
		close: () => {
			closeAhead(), secure.destroy(), plain?.destroy();
		}
	};
}
function agentFor({ method, repeatable }, agent) {
	return method !== "POST" || repeatable === !0 ? agent : new m$6.Agent({
		...agent.options,
		keepAlive: !1
	});
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
	refusedVariables: { NODE_OPTIONS: "GitHub's runner does not accept NODE_OPTIONS from a step" },
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
	emptySecret: " GitHub gives an empty text for a secret that does not exist: is secrets.NAME spelled right, and available to this job?",
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
		commandFiles: [process.env.GITHUB_ENV, process.env.GITHUB_OUTPUT].filter(((path) => path !== void 0)),
		addMask: (text) => setSecret(text),
		exportSecret: (kind, name, { value }) => exportText(kind, name, String(value.reveal())),
		exportPath: exportText,
		saveState: (state) => writing((() => saveState(STATE, state))),
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
	let missing = COMMAND_FILES.filter(((name) => !takesValues(process.env[name] ?? "")));
	if (missing.length > 0) throw new SenhaseguraError("ERR_PLATFORM", `The runner does not provide ${missing.join(", ")}, so values cannot be passed on safely. Use runner 2.327.1 or newer.`);
}
const WITHOUT_WAITING = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);
function takesValues(path) {
	if (!existsSync(path)) return !1;
	try {
		return closeSync(openSync(path, WITHOUT_WAITING)), !0;
	} catch (error) {
		return errnoOf(error) !== "ENXIO";
	}
}
function writeSummary(markdown) {
	let file = process.env.GITHUB_STEP_SUMMARY;
	if (file) try {
		let opened = openSync(file, WITHOUT_WAITING | constants.O_CREAT);
		try {
			appendFileSync(opened, `${markdown}\n`);
		} finally {
			closeSync(opened);
		}
	} catch {
		warning("The summary page could not be written.");
	}
}
function exportText(kind, name, text) {
	writing((() => kind === "env" ? exportVariable(name, text) : setOutput(name, text)));
}
function writing(work) {
	try {
		work();
	} catch (error) {
		throw new SenhaseguraError("ERR_PLATFORM", `The file that passes values to the runner could not be written (${errnoOf(error) ?? "unknown"}).`);
	}
}
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"SIGQUIT",
	"SIGBREAK"
], UNHEARD = ["SIGUSR1", "SIGUSR2"];
function cancellation() {
	let abort = new AbortController(), received, cancel = (signal) => {
		received ??= signal, abort.abort();
	}, ignore = () => {};
	for (let signal of SIGNALS) process.on(signal, cancel);
	for (let signal of UNHEARD) process.on(signal, ignore);
	return {
		signal: abort.signal,
		get received() {
			return received;
		},
		stop: () => {
			for (let signal of SIGNALS) process.off(signal, cancel);
			for (let signal of UNHEARD) process.off(signal, ignore);
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
	return process.platform === "win32" || signal === "SIGQUIT" ? "SIGTERM" : signal;
}
function builtinOnDemand(name, node = process) {
	return node.getBuiltinModule?.(name) ?? node.mainModule?.require(name);
}
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
	let { spawnSync } = builtinOnDemand("node:child_process");
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
	readSystemRoots: systemRootsOf(m$1),
	delay: async (ms, cancel) => builtinOnDemand("node:timers/promises").setTimeout(ms, void 0, { signal: cancel }),
	protectDirectory: windows ? protectDirectory : void 0
};
function systemRootsOf({ getCACertificates }) {
	return getCACertificates && (() => getCACertificates("system"));
}
const BEGINNING = /^\S+ (\d+): /;
function silenceNodeDebug() {
	if (!process.env.NODE_DEBUG) return;
	let { stderr } = process;
	stderr.on("error", (() => {}));
	let write = stderr.write.bind(stderr);
	stderr.write = (...all) => {
		let [text] = all;
		return typeof text == "string" && isDebugOutput(text) || write(...all);
	}, write("senhasegura: output of NODE_DEBUG is suppressed, because it shows credentials.\n");
}
function isDebugOutput(text) {
	let beginning = stripVTControlCharacters(text.slice(0, 200));
	return BEGINNING.exec(beginning)?.[1] === String(process.pid);
}
function ignoreTimeZone() {
	let { env, platform } = process;
	if (env.TZ === void 0 || platform === "win32") return env;
	let before = { ...env };
	return delete env.TZ, before;
}
function makeStdoutSynchronous(unread = "fail") {
	let gone = !1, value = Object.assign(new EventEmitter(), {
		fd: 1,
		write: (chunk, ...rest) => {
			if (gone) return !0;
			try {
				writeFully(1, typeof chunk == "string" ? Buffer.from(chunk) : chunk);
			} catch {
				if (gone = !0, unread === "go on") return !0;
				throw process.exitCode = 1, new SenhaseguraError("ERR_PLATFORM", "Nobody reads the output of this step.");
			}
			let callback = rest.find(((argument) => typeof argument == "function"));
			return callback !== void 0 && process.nextTick(callback, null), !0;
		}
	});
	Object.defineProperty(process, "stdout", {
		value,
		configurable: !0,
		writable: !0
	});
}
function writeFully(fd, bytes) {
	for (let at = 0; at < bytes.length;) at += untilReady((() => writeSync(fd, bytes, at)));
}
function untilReady(attempt) {
	for (;;) try {
		return attempt();
	} catch (error) {
		if (errnoOf(error) !== "EAGAIN") throw error;
		holdStill(2);
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
async function reportingErrors(work, unread = "fail") {
	silenceNodeDebug(), ignoreTimeZone(), makeStdoutSynchronous(unread), await cancellable((async (signal) => {
		try {
			await work(createRuntime(signal));
		} catch (error) {
			process.exitCode = 1;
			for (let problem of problemsOf(error)) annotate(problem);
		}
	}));
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
	if (options.proxy !== void 0 && major * 100 + minor < 2405) throw new SenhaseguraError("ERR_PLATFORM", "The variable HTTPS_PROXY names a proxy, which the Node.js of this runner cannot use: update the runner, or list the host of the vault in NO_PROXY.");
	return createDirectTransport(options);
}
async function load() {
	await reportingErrors((async (runtime) => {
		requireCommandFiles();
		let raw = readInputs();
		await run({
			raw,
			platform: createPlatform(),
			runtime,
			context: await readContext(raw)
		});
	}));
}
process.argv[2] === "post" ? post() : load();
async function post() {
	let state = loadState();
	if (state === "") return;
	let { giveBack } = await import(
		/* webpackIgnore: true */
		"./give-back.js"
);
	await giveBack(state);
}
const shared = {
	CONCURRENCY: 16,
	JSON_TYPE,
	Journal,
	LIST,
	PEM_BEGIN: "-----BEGIN ",
	ProblemsError,
	Redacted,
	SECRETS_ANSWER_BYTES,
	SMALL_ANSWER_BYTES,
	SenhaseguraError,
	TransportError,
	VaultError,
	authenticate,
	callsFor,
	cleanupFailureOf,
	connect: connect$1,
	createPlatform,
	describePlacement,
	errnoOf,
	fetchWithoutTaking,
	fieldsOf,
	firstAnswer,
	firstKnown,
	hideInputs,
	holdStill,
	invalidInput,
	isLoopback,
	isOneTimeCode,
	jobName,
	leaseOf,
	markdownTable,
	objectAt,
	parseInputs,
	parseJson,
	powershellQuoted,
	printable,
	problemsOf,
	readApplication,
	readCertificates,
	readContext,
	readInputs,
	readPemInput,
	readSecret,
	reportingErrors,
	resolvePlacement,
	saysNotFound,
	selectSecrets,
	settleAll,
	shellQuoted,
	stringAt,
	textAt,
	textOfUtf8,
	throwProblems,
	unexpected,
	uriData,
	wayLine,
	withoutSecrets
};


var __webpack_exports__shared = __webpack_exports__.u;
export { __webpack_exports__shared as shared };
