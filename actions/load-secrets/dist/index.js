import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 758:
/***/ (() => {


;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
;// CONCATENATED MODULE: ./lib/rolldown-runtime.js




/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main),
  b: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./lib/rolldown-runtime.js + 1 modules
var rolldown_runtime = __nccwpck_require__(758);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/index.js















// ../../node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// ../../node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + external_os_.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// ../../node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
// ../../node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(external_os_.EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(external_os_.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + external_os_.EOL);
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// ../../packages/core/src/errors.ts
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
function throwProblems(problems) {
	const [first, ...rest] = problems;
	if (first !== void 0) throw new ProblemsError([first, ...rest]);
}
// ../../packages/core/src/json.ts
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
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEX4 = /[0-9a-fA-F]{4}/y;
const BLANK = /[ \t\n\r]*/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPES = {
	"\"": "\"",
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
function parseJson(text, limits = {}) {
	return new Parser(text, limits.depth ?? 32).parse();
}
var Parser = class {
	#text;
	#depth;
	#at = 0;
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
		const members = new Map();
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
		const plain = letter !== void 0 && Object.hasOwn(ESCAPES, letter) && ESCAPES[letter];
		if (typeof plain !== "string") throw this.#error("an unknown escape");
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
const MIN_LEAF = 8;
const LINE_BREAK = /\r\n|\r|\n/;
const ARMOUR = /^-{5}(?:BEGIN|END) [^-]+-{5}$/;
function isMask(text) {
	return text.length >= 4 && !isMultiLine(text) && text.trim() !== "";
}
function isMultiLine(text) {
	return LINE_BREAK.test(text);
}
function spellings(value) {
	const body = withoutFinalBreaks(value);
	const trimmed = value.trim();
	const quote = trimmed.at(0);
	const quoted = trimmed.length >= 2 && (quote === "\"" || quote === "'") && trimmed.endsWith(quote);
	return [...new Set([
		body,
		trimmed,
		quoted ? trimmed.slice(1, -1) : trimmed
	])];
}
function maskableParts(value) {
	const leaves = jsonLeaves(value);
	if (leaves !== void 0) {
		const written = new Set(leaves.map(({ source }) => source.slice(1, -1)));
		return {
			masks: masksAmong(leaves.flatMap(leafTexts)),
			written: masksAmong(written),
			rows: isMultiLine(value) ? masksAmong(rowsWith(written, value)) : []
		};
	}
	const masks = masksAmong(spellings(value).filter(isMultiLine).flatMap(trimmedLines).filter((line) => !ARMOUR.test(line)));
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
function leafTexts({ value, source }) {
	return [
		...spellings(value),
		...maskableParts(value).masks,
		source.slice(1, -1)
	];
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
// ../../packages/core/src/mask-base64.ts
const ALIGNMENTS = [
	0,
	1,
	2
];
const WRAP = 76;
const BITS_PER_CHARACTER = 6;
function base64Core(bytes, alignment, alphabet) {
	const bits = 8 * (alignment + bytes.length);
	return encode(bytes, alignment, alphabet).slice(firstOwn(alignment), Math.floor(bits / BITS_PER_CHARACTER));
}
function base64End(bytes, alignment) {
	return encode(bytes, alignment, "base64").slice(firstOwn(alignment));
}
function base64Lines(bytes) {
	const core = base64Core(bytes, 0, "base64");
	const lines = [];
	if (core.length <= WRAP) return lines;
	for (let at = 0; at < core.length; at += WRAP) lines.push(core.slice(at, at + WRAP));
	return lines;
}
function encode(bytes, alignment, alphabet) {
	return Buffer.concat([Buffer.alloc(alignment), bytes]).toString(alphabet);
}
function firstOwn(alignment) {
	return Math.ceil(8 * alignment / BITS_PER_CHARACTER);
}
// ../../packages/core/src/mask-encodings.ts
const json = (text) => JSON.stringify(text).slice(1, -1);
const jsonInJson = (text) => json(json(text));
const jsonSlashes = (text) => json(text).replaceAll("/", "\\/");
const jsonAscii = (text) => json(text).replace(/[^ -~]/g, unicodeEscape);
const jsonHtml = (text) => json(text).replace(/[<>&]/g, unicodeEscape);
const uriComponent = (text) => encodeURIComponent(text);
const uriData = (text) => percentEncode(uriComponent(text), /[!'()*]/g);
const uriComponentLower = (text) => lowerEscapes(uriComponent(text));
const uriDataLower = (text) => lowerEscapes(uriData(text));
const uriComponentTwice = (text) => uriComponent(uriComponent(text));
const uriDataTwice = (text) => uriData(uriData(text));
const lib_form = (text) => percentEncode(uriComponent(text), /[!'()~]/g).replaceAll("%20", "+");
const formData = (text) => uriData(text).replaceAll("%20", "+");
const xml = (text) => html(text).replaceAll("&#39;", "&apos;");
const html = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;");
const shellSingle = (text) => text.replaceAll("'", "'\\''");
const shellPython = (text) => text.replaceAll("'", `'"'"'`);
const bashQuoted = (text) => CONTROL.test(text) ? ansiC(text) : text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=^|[:=])~|^#/g, "\\$&");
const bashOctal = (text) => {
	const bytes = Buffer.from(text).toString("latin1");
	return bytes === text ? bashQuoted(text) : ansiC(bytes).replace(/\P{ASCII}/gu, octalEscape);
};
const singleQuoted = (text) => text.replaceAll("'", "''");
const powershellDouble = (text) => text.replace(/[`"$]/g, "`$&");
const csv = (text) => text.replaceAll("\"", "\"\"");
const yamlAscii = (text) => json(text).replace(/[^ -~]/gu, (character) => {
	const escape = codePointEscape(character);
	return escape.slice(0, 2) + escape.slice(2).toUpperCase();
});
const pythonRepr = (text) => {
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t").replace(/(?! )[\p{C}\p{Z}]/gu, codePointEscape);
};
const nodeInspect = (text) => (0,external_node_util_namespaceObject.inspect)(text, {
	breakLength: Infinity,
	maxStringLength: null
}).slice(1, -1);
const workflowCommand = (text) => escapeBreaks(text.replaceAll("%", "%25"));
const loggingCommand = (text) => escapeBreaks(text.replaceAll("%", "%AZP25"));
const breaksEscaped = (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n");
const breaksAsBlanks = (text) => text.replace(/\r\n|\r|\n/g, " ");
const breaksRemoved = (text) => text.replace(/[\r\n]/g, "");
const CONTROL = /(?=\p{ASCII})\p{Cc}/u;
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
	return text.replace(/['\\]|(?=\p{ASCII})\p{Cc}/gu, (character) => ANSI_C[character] ?? octalEscape(character));
}
function octalEscape(character) {
	return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
}
function unicodeEscape(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function codePointEscape(character) {
	const hex = (character.codePointAt(0) ?? 0).toString(16);
	if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
	return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
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
// ../../packages/core/src/mask-tiers.ts
const SHORT = 12;
const ENOUGH = .75;
const ROW_ENCODINGS = [
	shellSingle,
	xml,
	html,
	nodeInspect,
	csv,
	singleQuoted
];
const TIERS = [
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
	escaped(lib_form),
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
		const encoded = encode(text);
		return parts !== void 0 && partsHide(parts.map(encode), encoded, hides) ? [] : [encoded];
	};
}
function partsHide(parts, encoded, hides) {
	return parts.reduce((sum, part) => sum + part.length, 0) >= ENOUGH * encoded.length && parts.every(hides);
}
function perLine(encode) {
	return ({ text, parts }) => text === void 0 ? [] : (parts ?? [text]).map(encode);
}
function jsonRows({ rows }) {
	return [...rows, ...ROW_ENCODINGS.flatMap((encode) => rows.map(encode))];
}
function base64Ends({ bytes }) {
	return bytes.length < SHORT ? ALIGNMENTS.map((alignment) => base64End(bytes, alignment)) : [];
}
function base64Twice({ bytes }) {
	return [base64Core(Buffer.from(base64Core(bytes, 0, "base64")), 0, "base64")];
}
function base64Wide({ text }) {
	return text === void 0 ? [] : [base64Core(Buffer.from(text, "utf16le"), 0, "base64")];
}
function hexadecimal({ bytes }) {
	const digits = Buffer.from(bytes).toString("hex");
	return [digits, digits.toUpperCase()];
}
// ../../packages/core/src/mask-budget.ts
const STEP_MASKS = 250;
const STEP_CHARACTERS = 4194304;
function deriveMasks(sources, taken) {
	const variants = [];
	const room = {
		masks: STEP_MASKS,
		characters: STEP_CHARACTERS,
		dropped: false
	};
	for (const { share, text, rank } of deal(sources, room)) {
		if (taken.has(text)) continue;
		if (room.masks === 0) return {
			variants,
			dropped: true
		};
		if (share.left === 0 || text.length > room.characters) {
			room.dropped = true;
			continue;
		}
		share.left -= 1;
		room.masks -= 1;
		room.characters -= text.length;
		taken.add(text);
		variants.push({
			text,
			tier: rank
		});
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
		for (const [index, tier] of TIERS.entries()) {
			const rank = nth * TIERS.length + index + 1;
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
						text: next.value,
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
	for (const text of tier(form)) if (isMask(text) && !form.hides(text)) yield text;
}
// ../../packages/core/src/mask-platform.ts
const base64From = (start) => (text) => Buffer.from(text).subarray(start).toString("base64");
const jsonDotnet = (text) => /[\u0085\u2028\u2029]/.test(text) ? text : json(text);
const ENCODINGS = {
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
// ../../packages/core/src/mask-source.ts
const ALPHANUMERIC_MASKS = 15;
const SINGLE_LINE_MASKS = 40;
const NOTHING = {
	plain: [],
	forms: [],
	limit: 0
};
const NO_PARTS = {
	masks: [],
	written: [],
	rows: []
};
function maskSource(value, derives, policy) {
	if (policy === "none") return NOTHING;
	if (typeof value === "string") return textSource(wellFormed(value), derives, policy);
	if ((0,external_node_buffer_namespaceObject.isUtf8)(value)) return textSource(Buffer.from(value).toString(), derives, policy);
	return binarySource(value, derives);
}
function textSource(value, derives, policy) {
	const [body = "", ...others] = spellings(value);
	const parts = policy === "full" ? maskableParts(value) : NO_PARTS;
	const plain = [...new Set([
		body,
		...others,
		...parts.masks
	])].filter(isMask);
	const singleLine = !isMultiLine(value.trim());
	if (policy === "value" && singleLine) return {
		plain,
		forms: [],
		limit: 0
	};
	const hides = hiding(plain, derives);
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
	const plain = [base64Core(bytes, 0, "base64"), Buffer.from(bytes).toString("hex")];
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
	return /^[A-Za-z0-9]+$/.test(text) ? ALPHANUMERIC_MASKS : SINGLE_LINE_MASKS;
}
function wellFormed(text) {
	return text.replace(/\p{Surrogate}/gu, "�");
}
// ../../packages/core/src/mask-variants.ts
function maskVariants(value, derives, policy) {
	const source = maskSource(value, derives, policy);
	return [...source.plain.map((text) => ({
		text,
		tier: 0
	})), ...deriveMasks([source], new Set(source.plain)).variants];
}
// ../../packages/core/src/redacted.ts
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
// ../../packages/core/src/mask.ts
const DERIVES = {
	github: "github",
	azure: "azure",
	gitlab: "none",
	cli: "none"
};
const BUDGET_NOTICE = "All values are masked, but not all of their encodings: a step masks at most 15 encodings of a value of letters and digits, 40 of any other value of one line, and 250 together. The least usual ones were left out. Load fewer secrets in one step, or mark the ones that are no secrets with nomask.";
function maskAll(secrets, platform) {
	const derives = DERIVES[platform.kind];
	const sources = secrets.map(({ value, maskPolicy }) => maskSource(value.reveal(), derives, maskPolicy));
	const plain = new Set(sources.flatMap((source) => source.plain));
	for (const mask of plain) platform.addMask(mask);
	const derived = deriveMasks(sources, plain);
	for (const { text } of derived.variants) platform.addMask(text);
	const bare = secrets.filter((secret, index) => isBare(secret, sources[index]));
	return {
		secrets: secrets.map(branded),
		notices: [...bare.length > 0 ? [bareNotice(bare)] : [], ...derived.dropped ? [BUDGET_NOTICE] : []]
	};
}
function maskCredential(credential, platform) {
	const variants = maskVariants(credential.reveal(), DERIVES[platform.kind], "full");
	for (const { text } of variants) platform.addMask(text);
	return variants.length > 0;
}
function jsonOutput(secrets) {
	const members = secrets.flatMap(({ target, value }) => target.kind === "output" ? [[target.name, value.reveal()]] : []);
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
function isBare({ value, maskPolicy }, source) {
	if (maskPolicy === "none" || value.reveal().length === 0 || source?.plain.length !== 0) return false;
	return maskPolicy === "full" || source.forms.length === 0;
}
function bareNotice(secrets) {
	return `Not masked, because nothing in them is long enough for a mask that leaves the log readable (4 characters, 8 inside JSON): ${secrets.map(({ source }) => source).join(", ")}. Use longer values, or mark the ones that are no secrets with nomask.`;
}
function branded(secret) {
	return secret;
}
// ../../packages/core/src/printable.ts
function printable(text, limit = 120) {
	const characters = [...text];
	const shown = characters.slice(0, limit).join("").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "?").replaceAll("::", ": :");
	return inert(characters.length > limit ? `${shown}…` : shown);
}
function inert(text) {
	return text.replaceAll("##[", "# #[").replaceAll("##vso[", "# #vso[").replace(/^(\s*):(?=:)/gm, "$1: ");
}
// ../../packages/core/src/vault/envelope.ts
const FORBIDDEN_TEXT = "You are not authorized to access this resource";
const NO_ROUTE_TEXT = "no Route matched with those values";
function readRefusal(status, members) {
	const failed = status < 200 || status >= 300;
	const oauthError = stringAt(members, "error");
	if (oauthError !== void 0) return oauthRefusal(status, oauthError, members);
	const envelope = objectAt$1(members, "response");
	if (envelope === void 0) {
		if (!failed) return void 0;
		return gatewayRefusal(status, stringAt(members, "message"));
	}
	const exception = objectAt$1(members, "exception");
	const bodyStatus = numberAt(envelope, "status") ?? status;
	const flagged = isTrue(envelope, "error") || isTrue(envelope, "erro");
	if (!failed && bodyStatus < 400 && !flagged && exception === void 0) return void 0;
	return {
		...envelopeRefusal(failed ? status : bodyStatus, envelope, exception),
		bodyStatus
	};
}
function oauthRefusal(status, error, members) {
	const said = stringAt(members, "error_description") ?? stringAt(members, "message") ?? error;
	const hint = stringAt(members, "hint");
	const text = quote(hint === void 0 ? said : `${said} (${hint})`);
	return error === "invalid_client" || status === 401 ? refusal("ERR_AUTH", `${text}. Check the inputs client-id and client-secret, and that the authorization is active.`) : refusal("ERR_VAULT", `${text}.`);
}
function gatewayRefusal(status, message) {
	if (message === NO_ROUTE_TEXT) return {
		...refusal("ERR_GATEWAY", `${quote(message)} (HTTP ${status}). The gateway says this for a wrong url or api-prefix, for a resource that is not granted to the authorization, for an address outside its allowed IPs, and for a token it no longer accepts.`),
		noRoute: true
	};
	const said = message === void 0 ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
	if (status === 401) return refusal("ERR_AUTH", `${said}. Check the inputs client-id and client-secret.`);
	if (status === 403) return refusal("ERR_FORBIDDEN", `${said}. ${GRANT}`);
	if (status === 429) return refusal("ERR_RATE_LIMITED", `${said}. It limits how often it may be asked.`);
	if (status >= 502 && status <= 504) return refusal("ERR_UNAVAILABLE", `${said}. The vault or its gateway is not available at the moment.`);
	return refusal("ERR_VAULT", `${said}.`);
}
const GRANT = "Grant the resource to the authorization in the vault, and check its allowed IPs.";
function envelopeRefusal(status, envelope, exception) {
	const message = [
		"message",
		"mensagem",
		"Message",
		"menssage"
	].map((key) => stringAt(envelope, key)).find((text) => text !== void 0 && text !== "");
	const domainCode = numberAt(exception, "code") ?? leadingCode(message) ?? numberAt(envelope, "error_code");
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
		...gatewayRefusal(status, message),
		domainCode
	};
	return {
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
		noRoute: false
	};
}
function leadingCode(message) {
	const digits = /^(\d{4}):/.exec(message ?? "")?.[1];
	return digits === void 0 ? void 0 : Number(digits);
}
function quote(text) {
	return `"${printable(text.replace(/\.$/, ""), 200)}"`;
}
function stringAt(members, key) {
	const node = members?.get(key);
	return node?.kind === "string" ? node.value : void 0;
}
function numberAt(members, key) {
	const node = members?.get(key);
	return node?.kind === "number" ? Number(node.source) : void 0;
}
function isTrue(members, key) {
	const node = members.get(key);
	return node?.kind === "boolean" && node.value;
}
function objectAt$1(members, key) {
	const node = members?.get(key);
	return node?.kind === "object" ? node.members : void 0;
}
// ../../packages/core/src/vault/answer.ts
var VaultError = class extends SenhaseguraError {
	status;
	refusal;
	constructor(refusal, status, what) {
		super(refusal.code, `The vault refused to ${what}: ${refusal.text}`);
		this.status = status;
		this.refusal = refusal;
	}
};
const NO_MEMBERS = new Map();
function readAnswer(response, what) {
	const { status, body } = response;
	if (body.length === 0 && status >= 200 && status < 300) return NO_MEMBERS;
	const json = parseBody(response);
	const refusal = readRefusal(status, typeof json === "string" ? void 0 : json);
	if (refusal !== void 0) throw new VaultError(refusal, status, what);
	if (typeof json === "string") throw notJson(response, what, json);
	return json;
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
	const type = /^[\w.+-]+\/[\w.+-]+/.exec(response.headers["content-type"] ?? "")?.[0];
	return new SenhaseguraError("ERR_ANSWER", `The answer to the request to ${what} is not the vault's (${`${response.body.length} bytes of ${type ?? "no declared type"}, HTTP ${response.status}`}; ${reason}). A proxy or a login page may stand between this runner and the vault: check the input url.`);
}
// ../../packages/core/src/vault/objects.ts
function readApplication(answer, kind) {
	const application = objectAt(answer, "application");
	if (application === void 0) throw unexpected("has no application");
	const secrets = application.get("secrets");
	if (secrets === void 0 || secrets.kind === "null") return [];
	if (secrets.kind !== "array") throw unexpected("has no list of secrets");
	return secrets.items.map((node, index) => {
		if (node.kind !== "object") throw unexpected(`has no object as secret number ${index + 1}`);
		const ref = textAt(node.members, "identity") ?? textAt(node.members, "secret_name");
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
function objectAt(members, key) {
	const node = members.get(key);
	return node?.kind === "object" ? node.members : void 0;
}
function textAt(members, key) {
	const node = members.get(key);
	if (node?.kind === "string") return node.value;
	return node?.kind === "number" ? node.source : void 0;
}
function unexpected(what) {
	return new SenhaseguraError("ERR_ANSWER", `The vault's answer ${what}, so this is not the API this version knows. Check the inputs url and api-prefix.`);
}
// ../../packages/core/src/vault/token.ts
const FALLBACK_LIFETIME_S = 300;
function readToken(answer, now) {
	const node = answer.get("access_token");
	if (node?.kind !== "string" || !/^[\x21-\x7e]+$/.test(node.value)) throw new SenhaseguraError("ERR_ANSWER", "The answer to the login holds no usable access_token, so it is not the vault's. Check the input url.");
	const lifetime = lifetimeOf(answer.get("expires_in"), node.value);
	const margin = Math.min(60, lifetime / 10);
	return {
		secret: new Redacted(node.value),
		renewAt: now + (lifetime - margin) * 1e3
	};
}
function lifetimeOf(expiresIn, token) {
	const seconds = expiresIn?.kind === "number" || expiresIn?.kind === "string" ? Number(expiresIn.kind === "number" ? expiresIn.source : expiresIn.value) : claimedLifetime(token);
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
// ../../packages/core/src/vault/transport.ts
var TransportError = class extends SenhaseguraError {
	sent;
	constructor(code, message, sent) {
		super(code, message);
		this.sent = sent;
	}
};
function refuseHead(head, request) {
	if (head.status >= 300 && head.status < 400) {
		const target = hostOf(head.headers["location"], request.url);
		return new TransportError("ERR_REDIRECT", `The vault at ${request.url.host} answered with a redirect (${head.status}) to ${target}. Redirects are never followed, as they would carry credentials along: check the input url.`, true);
	}
	const encoding = head.headers["content-encoding"];
	if (encoding !== void 0 && encoding.toLowerCase() !== "identity") return new TransportError("ERR_ANSWER", `The vault at ${request.url.host} sent a compressed answer although none was asked for. Check for a proxy between the runner and the vault.`, true);
}
function hostOf(location, base) {
	if (location === void 0 || !URL.canParse(location, base.href)) return "an unreadable address";
	return new URL(location, base).host || "an address without a host";
}
// ../../packages/core/src/vault/session.ts
const SMALL_ANSWER_BYTES = 2 ** 20;
const FORM = "application/x-www-form-urlencoded";
const USER_AGENT = "senhasegura-action/1";
var Session = class {
	#options;
	#prefixes = new Map();
	#login;
	#tokenWorked = false;
	#announced = false;
	constructor(options) {
		this.#options = options;
	}
	async call(call) {
		const token = await this.#freshToken();
		try {
			const answer = await this.#exchange(call, token);
			this.#tokenWorked = true;
			return answer;
		} catch (error) {
			if (!this.#tokenDied(error)) throw error;
			return this.#exchange(call, await this.#freshToken(token));
		}
	}
	#tokenDied(error) {
		if (!(error instanceof VaultError)) return false;
		return error.status === 401 || error.refusal.noRoute && this.#tokenWorked;
	}
	async #freshToken(dead) {
		const login = this.#login;
		const token = await login;
		if (token !== void 0 && token !== dead && this.#options.now() < token.renewAt) return token;
		const replaced = this.#login === login ? void 0 : this.#login;
		this.#login = replaced ?? this.#logIn();
		if (replaced === void 0) this.#tokenWorked = false;
		return this.#login;
	}
	async #logIn() {
		const { clientId, clientSecret, tenant, now, onToken } = this.#options;
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
			what: "log in",
			maxBytes: SMALL_ANSWER_BYTES
		}), askedAt);
		onToken(token.secret);
		return token;
	}
	async #exchange(call, token) {
		const { apiPrefix } = this.#options;
		const module = call.path[0] ?? "";
		const known = apiPrefix === "auto" ? this.#prefixes.get(module) : apiPrefix;
		try {
			const answer = await this.#send(call, known ?? "iso", token);
			if (known === void 0) this.#prefixes.set(module, "iso");
			return answer;
		} catch (error) {
			if (!(known === void 0 && error instanceof VaultError && error.refusal.noRoute)) throw error;
			const answer = await this.#send(call, "api", token);
			this.#prefixes.set(module, "api");
			return answer;
		}
	}
	async #send(call, prefix, token) {
		const { send, baseUrl, signal } = this.#options;
		const path = [prefix, ...call.path.map(encodeURIComponent)].join("/");
		const query = call.query === void 0 ? "" : `?${new URLSearchParams(call.query).toString()}`;
		const body = call.form && new URLSearchParams(call.form).toString();
		const response = await send({
			method: call.method,
			url: new URL(`${baseUrl}/${path}${query}`),
			headers: {
				accept: "application/json",
				"user-agent": USER_AGENT,
				...token === void 0 ? {} : { authorization: `Bearer ${token.secret.reveal()}` },
				...body === void 0 ? {} : {
					"content-type": FORM,
					"content-length": String(Buffer.byteLength(body))
				}
			},
			...body === void 0 ? {} : { body },
			maxBytes: call.maxBytes
		}, signal);
		this.#announce(response);
		return readAnswer(response, call.what);
	}
	#announce(response) {
		if (this.#announced || response.headers["x-senhasegura-emulator"] === void 0) return;
		this.#announced = true;
		this.#options.onEmulator();
	}
};
// ../../packages/core/src/vault/client.ts
const SECRETS_ANSWER_BYTES = 16 * 2 ** 20;
const NOT_FOUND = 1007;
const NOT_IN_CUSTODY = 1018;
const NOT_READABLE = new Set([
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
			const parameters = {
				...leaseForm(identity),
				secret_id: secretId
			};
			const call = {
				method: "POST",
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
		if (error instanceof VaultError && NOT_READABLE.has(error.refusal.domainCode ?? 0)) return void 0;
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
function isNothingLeft({ status, refusal }) {
	const { domainCode, noRoute, bodyStatus } = refusal;
	if (noRoute) return false;
	return domainCode === NOT_FOUND || domainCode === NOT_IN_CUSTODY || status === 404 || bodyStatus === 404;
}
// ../../packages/core/src/connection.ts
const EMULATOR_WARNING = "The answers come from the senhasegura emulator, not from a vault: the values are made up.";
const INSECURE_WARNING = "insecure-skip-tls-verify is true: the certificate of the vault is NOT verified, so anyone on the way can read the client secret and every secret of this job. Give its authority in ca-certificate instead.";
function connect(inputs, platform, host) {
	if (inputs.insecureSkipTlsVerify) platform.warning(INSECURE_WARNING);
	const transport = host.createTransport({
		...inputs.caCertificate === void 0 ? {} : { ca: readCertificates(inputs.caCertificate) },
		insecure: inputs.insecureSkipTlsVerify,
		connectTimeoutMs: inputs.connectTimeoutMs,
		timeoutMs: inputs.timeoutMs
	});
	return {
		vault: createClient(new Session({
			send: transport.send,
			baseUrl: inputs.url.href,
			clientId: inputs.credentials.clientId,
			clientSecret: inputs.credentials.clientSecret,
			apiPrefix: inputs.apiPrefix,
			tenant: inputs.tenant,
			now: host.now,
			onToken: (token) => maskCredential(token, platform),
			onEmulator: () => platform.warning(EMULATOR_WARNING),
			signal: host.signal
		})),
		close: transport.close
	};
}
function readCertificates(textOrPath) {
	const pem = textOrPath.includes("-----BEGIN") ? textOrPath : readFile(textOrPath);
	if (pem?.includes("-----BEGIN CERTIFICATE-----") === true) return pem;
	throw new SenhaseguraError("ERR_INPUT_INVALID", "The input ca-certificate is neither PEM text (-----BEGIN CERTIFICATE-----) nor the path of a readable PEM file.");
}
function readFile(path) {
	try {
		return (0,external_node_fs_namespaceObject.readFileSync)(path.trim(), "utf8");
	} catch {
		return;
	}
}
// ../../packages/core/node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};
// ../../packages/core/node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}
async function fetchObjects(plan, context) {
	const { vault, journal, lease } = context;
	const { needs } = plan;
	const kept = keptObjects(plan);
	const read = await allOf([
		...needs.application ? [async () => vault.readSecrets()] : [],
		...needs.pamKeys.map((ref) => async () => vault.readKey(ref)),
		...needs.pamInfos.map((ref) => async () => vault.readInformation(ref))
	], context.signal, async (ask) => ask());
	const credentials = await allOf(needs.pamCredentials, context.signal, async (ref) => {
		if (!kept.has(`pam-credential:${ref}`)) journal?.intendCustody(ref);
		const credential = await vault.readCredential(ref);
		if (credential === void 0) journal?.gaveBackCustody(ref);
		return credential;
	});
	const provisioned = needs.provisioned ? await provision(vault, journal, lease, kept.has(PROVISIONED)) : [];
	return [
		...read.flat(),
		...credentials,
		...provisioned
	];
}
const PROVISIONED = "provisioned:";
function keptObjects({ entries }) {
	const kept = entries.filter(({ options }) => options.keep);
	return new Set(kept.map(({ source, ref }) => `${source}:${ref ?? ""}`));
}
async function provision(vault, journal, lease, keep) {
	if (!keep) journal?.intendLease(lease);
	const objects = await vault.provision(lease);
	const secretIds = objects.flatMap(({ id }) => id === void 0 ? [] : [id]);
	const expiration = objects.find((object) => object.expiration !== void 0)?.expiration;
	if (!keep) journal?.lent({
		...lease,
		secretIds,
		expiration
	});
	return objects;
}
async function allOf(items, signal, work) {
	const limit = pLimit(16);
	let failed = false;
	const attempts = items.map(async (item) => limit(async () => {
		if (signal?.aborted === true) throw new SenhaseguraError("ERR_CANCELLED", "The job was cancelled.");
		if (failed) return void 0;
		try {
			return await work(item);
		} catch (error) {
			failed = true;
			throw error;
		}
	}));
	const settled = await Promise.allSettled(attempts);
	const rejected = settled.find((result) => result.status === "rejected");
	if (rejected !== void 0) throw rejected.reason;
	return settled.flatMap((result) => result.status === "fulfilled" && result.value !== void 0 ? [result.value] : []);
}
// ../../packages/core/src/private-directory.ts
const NAME = /^senhasegura-[0-9a-f]{32}$/;
const NO_FOLLOW = external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0;
const OWNER_ONLY = 384;
const SCRUB_BYTES = 65536;
function choosePrivateDirectory(temporaryDirectory) {
	try {
		return (0,external_node_path_namespaceObject.join)((0,external_node_fs_namespaceObject.realpathSync)(temporaryDirectory), `senhasegura-${(0,external_node_crypto_namespaceObject.randomBytes)(16).toString("hex")}`);
	} catch {
		throw refused("the temporary directory of the runner does not exist");
	}
}
function writePrivateFiles(directory, files) {
	return guarded("written", () => {
		(0,external_node_fs_namespaceObject.mkdirSync)(directory, { mode: 448 });
		return files.map((file) => {
			const path = (0,external_node_path_namespaceObject.join)(directory, file.path);
			makeParents(directory, (0,external_node_path_namespaceObject.dirname)(path));
			return {
				path: file.path,
				inode: writeNewFile(path, file)
			};
		});
	});
}
function removePrivateFiles(temporaryDirectory, directory, files) {
	guarded("removed", () => {
		if ((0,external_node_path_namespaceObject.dirname)(directory) !== (0,external_node_fs_namespaceObject.realpathSync)(temporaryDirectory) || !NAME.test((0,external_node_path_namespaceObject.basename)(directory))) throw refused("the directory for secret files is not one that this product makes");
		const status = (0,external_node_fs_namespaceObject.lstatSync)(directory, { throwIfNoEntry: false });
		if (status === void 0) return;
		const { uid } = (0,external_node_os_namespaceObject.userInfo)();
		if (!status.isDirectory() || uid >= 0 && status.uid !== uid) throw refused("the directory for secret files was replaced by something else");
		for (const file of files) scrubFile(directory, file);
		(0,external_node_fs_namespaceObject.rmSync)(directory, {
			recursive: true,
			force: true
		});
	});
}
function makeParents(directory, parent) {
	let path = directory;
	for (const segment of (0,external_node_path_namespaceObject.relative)(directory, parent).split(external_node_path_namespaceObject.sep).filter(Boolean)) {
		path = (0,external_node_path_namespaceObject.join)(path, segment);
		if ((0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() !== true) (0,external_node_fs_namespaceObject.mkdirSync)(path, { mode: 448 });
	}
}
function writeNewFile(path, { mode, content }) {
	const value = content.reveal();
	const bytes = typeof value === "string" ? Buffer.from(value) : value;
	const { O_CREAT, O_EXCL, O_WRONLY } = external_node_fs_namespaceObject.constants;
	const file = (0,external_node_fs_namespaceObject.openSync)(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, OWNER_ONLY);
	try {
		for (let at = 0; at < bytes.length;) at += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, at);
		if (mode !== OWNER_ONLY) (0,external_node_fs_namespaceObject.fchmodSync)(file, mode);
		return inodeOf(file);
	} finally {
		(0,external_node_fs_namespaceObject.closeSync)(file);
	}
}
function scrubFile(directory, { path, inode }) {
	const segments = path.split("/");
	if (segments.some((segment) => segment === ".." || segment === "")) return;
	if (!segments.slice(0, -1).map((_, index) => (0,external_node_path_namespaceObject.join)(directory, ...segments.slice(0, index + 1))).every(isRealDirectory)) return;
	const file = (0,external_node_path_namespaceObject.join)(directory, path);
	const status = (0,external_node_fs_namespaceObject.lstatSync)(file, { throwIfNoEntry: false });
	if (status === void 0 || status.isDirectory()) return;
	if (inode !== void 0 && status.isFile()) overwrite(file, inode);
	(0,external_node_fs_namespaceObject.unlinkSync)(file);
}
function isRealDirectory(path) {
	return (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function overwrite(path, inode) {
	withFile(path, external_node_fs_namespaceObject.constants.O_RDONLY, inode, (file) => (0,external_node_fs_namespaceObject.fchmodSync)(file, OWNER_ONLY));
	withFile(path, external_node_fs_namespaceObject.constants.O_RDWR, inode, (file) => {
		const { size } = (0,external_node_fs_namespaceObject.fstatSync)(file);
		const zeros = Buffer.alloc(Math.min(size, SCRUB_BYTES));
		for (let at = 0; at < size;) at += (0,external_node_fs_namespaceObject.writeSync)(file, zeros, 0, Math.min(zeros.length, size - at), at);
		(0,external_node_fs_namespaceObject.fsyncSync)(file);
		(0,external_node_fs_namespaceObject.ftruncateSync)(file);
	});
}
function withFile(path, flags, inode, work) {
	const file = (0,external_node_fs_namespaceObject.openSync)(path, flags | NO_FOLLOW);
	try {
		if (inodeOf(file) === inode) work(file);
	} finally {
		(0,external_node_fs_namespaceObject.closeSync)(file);
	}
}
function inodeOf(file) {
	const { dev, ino } = (0,external_node_fs_namespaceObject.fstatSync)(file, { bigint: true });
	return `${dev}:${ino}`;
}
function guarded(done, work) {
	try {
		return work();
	} catch (error) {
		if (error instanceof SenhaseguraError) throw error;
		throw refused(`secret files could not be ${done} (${error instanceof Error && "code" in error ? printable(String(error.code)) : "unknown"})`);
	}
}
function refused(why) {
	return new SenhaseguraError("ERR_FILE", `Secret files live in a private directory below the runner's temporary directory, and ${why}.`);
}
// ../../packages/core/src/give-back.ts
async function giveBack(journal, vault, temporaryDirectory) {
	const limit = pLimit(16);
	const { leases, custodies } = journal.data;
	const files = giveBackFiles(journal, temporaryDirectory);
	const remote = await Promise.all([...leases.map(async (lease) => limit(async () => giveBackLease(journal, vault(), lease))), ...custodies.map(async (ref) => limit(async () => giveBackCustody(journal, vault(), ref)))]);
	return [...files, ...remote];
}
function giveBackFiles(journal, temporaryDirectory) {
	const { directory, files } = journal.data;
	if (directory === void 0) return [];
	const name = `${files.length} secret ${files.length === 1 ? "file" : "files"} in ${directory}`;
	try {
		removePrivateFiles(temporaryDirectory ?? "", directory, files);
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
async function giveBackLease(journal, vault, lease) {
	const name = describeLease(lease);
	const { expiration } = lease;
	try {
		const ids = lease.secretIds.length > 0 ? lease.secretIds : (await vault.provision(lease)).flatMap(({ id }) => id === void 0 ? [] : [id]);
		const results = await Promise.all(ids.map(async (id) => vault.deprovision(lease, id)));
		journal.gaveBackLease(lease);
		const result = results.includes("given-back") ? "given-back" : "nothing-left";
		return {
			kind: "lease",
			name: describeLease({
				...lease,
				secretIds: ids
			}),
			result
		};
	} catch (error) {
		return {
			kind: "lease",
			name,
			result: "failed",
			reason: reasonOf(error),
			expiration
		};
	}
}
async function giveBackCustody(journal, vault, ref) {
	const name = `custody of pam-credential:${ref}`;
	try {
		const result = await vault.releaseCustody(ref);
		journal.gaveBackCustody(ref);
		return {
			kind: "custody",
			name,
			result
		};
	} catch (error) {
		return {
			kind: "custody",
			name,
			result: "failed",
			reason: reasonOf(error)
		};
	}
}
function describeLease({ podName, deploy, namespace, secretIds }) {
	return `ephemeral credential of pod-name ${podName}, deploy ${deploy}, namespace ${namespace}${secretIds.length > 0 ? `, secret id ${secretIds.join(", ")}` : ""}`;
}
function reasonOf(error) {
	return error instanceof SenhaseguraError ? error.message : "an unexpected error";
}
// ../../packages/core/src/input-table.ts
const BOTH = ["load", "register"];
const LOAD = ["load"];
const REGISTER = ["register"];
const INPUTS = [
	{
		name: "url",
		type: "text",
		default: "",
		description: "Address of the vault, such as https://vault.example.com. Without url, client-id and client-secret, the environment variables SENHASEGURA_URL, SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET are used, all three.",
		commands: BOTH
	},
	{
		name: "client-id",
		type: "text",
		default: "",
		description: "Client id of the authorization (with oauth1: the consumer key).",
		commands: BOTH,
		secret: true
	},
	{
		name: "client-secret",
		type: "text",
		default: "",
		description: "Client secret of the authorization (with oauth1: the consumer secret).",
		commands: BOTH,
		secret: true
	},
	{
		name: "auth-method",
		type: "choice",
		choices: ["oauth2", "oauth1"],
		default: "oauth2",
		description: "How the authorization logs in: oauth2 or oauth1.",
		commands: BOTH
	},
	{
		name: "token-key",
		type: "text",
		default: "",
		description: "Token key, for oauth1.",
		commands: BOTH,
		secret: true
	},
	{
		name: "token-secret",
		type: "text",
		default: "",
		description: "Token secret, for oauth1.",
		commands: BOTH,
		secret: true
	},
	{
		name: "application",
		type: "text",
		default: "",
		description: "With system and environment: registers this application first and goes on with the authorization that comes back. All three or none.",
		commands: BOTH
	},
	{
		name: "system",
		type: "text",
		default: "",
		description: "System of the application to register.",
		commands: BOTH
	},
	{
		name: "environment",
		type: "text",
		default: "",
		description: "Environment of the application to register.",
		commands: BOTH
	},
	{
		name: "api-prefix",
		type: "choice",
		choices: [
			"auto",
			"iso",
			"api"
		],
		default: "auto",
		description: "First part of the API paths: iso, api, or auto, which finds out.",
		commands: BOTH
	},
	{
		name: "tenant",
		type: "text",
		default: "",
		description: "Tenant of a multi-tenant vault.",
		commands: BOTH
	},
	{
		name: "secrets",
		type: "text",
		default: "",
		description: "What to fetch and where it goes, one entry a line: identity#key -> NAME. Required; * alone is every key of every secret.",
		commands: LOAD
	},
	{
		name: "export-to",
		type: "choice",
		choices: ["output", "env"],
		default: "env",
		defaultOn: { github: "output" },
		description: "Where entries go that do not say: output or env.",
		commands: LOAD
	},
	{
		name: "prefix",
		type: "text",
		default: "",
		description: "Goes before names that are made of keys.",
		commands: LOAD
	},
	{
		name: "case",
		type: "choice",
		choices: ["keep", "upper"],
		default: "keep",
		description: "Case of names that are made of keys: keep or upper.",
		commands: LOAD
	},
	{
		name: "provision",
		type: "boolean",
		default: "false",
		description: "Asks the vault for an ephemeral credential of this job, used as provisioned#KEY and given back when the job ends.",
		commands: LOAD
	},
	{
		name: "pod-name",
		type: "text",
		default: "",
		description: "Pod name of the ephemeral credential; made of run, attempt, job, leg and step by default.",
		commands: LOAD
	},
	{
		name: "deploy",
		type: "text",
		default: "",
		description: "Deploy name of the ephemeral credential; the workflow by default.",
		commands: LOAD
	},
	{
		name: "namespace",
		type: "text",
		default: "",
		description: "Namespace of the ephemeral credential; the repository by default.",
		commands: LOAD
	},
	{
		name: "job-leg",
		type: "text",
		default: "",
		defaultOn: { github: "${{ job.check_run_id || strategy.job-index }}" },
		description: "Which leg of a matrix this is. Filled in by the platform.",
		commands: LOAD,
		hidden: true
	},
	{
		name: "cleanup",
		type: "boolean",
		default: "true",
		description: "Gives everything back when the job ends. With false, the output journal names a file for senhasegura cleanup --journal.",
		commands: LOAD
	},
	{
		name: "cleanup-failure",
		type: "choice",
		choices: ["warn", "fail"],
		default: "warn",
		description: "What it means when something could not be given back: warn or fail.",
		commands: LOAD
	},
	{
		name: "ca-certificate",
		type: "text",
		default: "",
		description: "Certificate of the authority (one or several) that is trusted, alone: PEM text or a path. The roots of the system by default.",
		commands: BOTH
	},
	{
		name: "client-certificate",
		type: "text",
		default: "",
		description: "Client certificate for mutual TLS: PEM text or a path.",
		commands: BOTH
	},
	{
		name: "client-key",
		type: "text",
		default: "",
		description: "Private key of the client certificate: PEM text or a path.",
		commands: BOTH,
		secret: true
	},
	{
		name: "insecure-skip-tls-verify",
		type: "boolean",
		default: "false",
		description: "Does not verify the certificate of the vault. Everyone on the way can then read every secret.",
		commands: BOTH
	},
	{
		name: "decryption-key",
		type: "text",
		default: "",
		description: "Private key (PKCS#8 PEM) of an authorization with encryption of sensitive information: text or a path.",
		commands: LOAD,
		secret: true
	},
	{
		name: "decryption-hash",
		type: "choice",
		choices: ["sha1", "sha256"],
		default: "sha1",
		description: "Hash of that encryption (RSA-OAEP): sha1 or sha256.",
		commands: LOAD
	},
	{
		name: "connect-timeout",
		type: "seconds",
		default: "10",
		description: "Seconds for one connection.",
		commands: BOTH
	},
	{
		name: "timeout",
		type: "seconds",
		default: "30",
		description: "Seconds for one request.",
		commands: BOTH
	},
	{
		name: "retry-budget",
		type: "seconds",
		default: "180",
		description: "Seconds for all retries together.",
		commands: BOTH
	},
	{
		name: "mapping-file",
		type: "text",
		default: "",
		description: "Mapping file (JSON or YAML) that names what is registered.",
		commands: REGISTER
	},
	{
		name: "via",
		type: "choice",
		choices: ["variables", "secret"],
		default: "variables",
		description: "How secrets are registered: variables or secret.",
		commands: REGISTER
	},
	{
		name: "dry-run",
		type: "boolean",
		default: "false",
		description: "Prints what would be registered, by name, and sends nothing.",
		commands: REGISTER
	}
];
// ../../packages/core/src/near-miss.ts
const MAX_CANDIDATES = 2e3;
const MAX_SUGGESTIONS = 3;
function nearNames(name, candidates) {
	const wanted = name.toLowerCase();
	const limit = Math.max(2, Math.floor(wanted.length / 3));
	const near = [];
	let compared = 0;
	for (const candidate of new Set(candidates)) {
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
	if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
	if (one.length >= 4 && (other.includes(one) || other.length >= 4 && one.includes(other))) return 1;
	let beforeLast = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const same = one[row - 1] === other[column - 1];
			let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
			if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return at(last, other.length);
}
function at(row, column) {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
// ../../packages/core/src/input-reader.ts
const UNEXPANDED = /\$\{\{[^}]*\}\}|\$\([A-Za-z_][\w.]*\)/;
const MAY_LOOK_UNEXPANDED = new Set(["secrets", "job-leg"]);
const MAX_SECONDS = 3600;
var InputReader = class {
	problems = [];
	#raw;
	#platform;
	constructor(raw, platform) {
		this.#raw = raw;
		this.#platform = platform;
	}
	has(name) {
		return (this.#raw[name] ?? "").trim() !== "";
	}
	text(name) {
		const given = (this.#raw[name] ?? "").trim();
		const text = given === "" ? this.#default(name) : given;
		if (UNEXPANDED.test(text) && !MAY_LOOK_UNEXPANDED.has(name)) this.report("ERR_INPUT_UNEXPANDED", `The input ${name} still holds an expression ($(…) or \${{ … }}) that the platform did not replace. Check that the variable or secret exists, is spelled that way and is available to this job.`);
		return text === "" ? void 0 : text;
	}
	choice(name, choices) {
		const text = (this.text(name) ?? "").toLowerCase();
		const choice = choices.find((one) => one === text);
		if (choice !== void 0) return choice;
		this.report("ERR_INPUT_INVALID", `The input ${name} must be ${choices.join(" or ")}.`);
		return choices[0];
	}
	boolean(name) {
		const text = (this.text(name) ?? "").toLowerCase();
		if (text !== "true" && text !== "false") this.report("ERR_INPUT_INVALID", `The input ${name} must be true or false, and nothing else.`);
		return text === "true";
	}
	milliseconds(name) {
		const text = this.text(name) ?? "";
		const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
		if (seconds < 1 || seconds > MAX_SECONDS) this.report("ERR_INPUT_INVALID", `The input ${name} must be a whole number of seconds from 1 to ${MAX_SECONDS}.`);
		return seconds * 1e3;
	}
	report(code, message) {
		this.problems.push({
			code,
			message
		});
	}
	unknown() {
		const names = INPUTS.map(({ name }) => name);
		return Object.keys(this.#raw).filter((name) => !names.some((known) => known === name)).map((name) => `There is no input ${JSON.stringify(name)}; it is ignored.${didYouMean(name, names)}`);
	}
	finish() {
		throwProblems(this.problems);
	}
	#default(name) {
		const definition = INPUTS.find((input) => input.name === name);
		if (definition?.hidden === true) return "";
		return definition?.defaultOn?.[this.#platform] ?? definition?.default ?? "";
	}
};
// ../../packages/core/src/secret-line.ts
function cutLine(line) {
	const characters = unquote(line);
	if ("message" in characters) return characters;
	const [entry = [], ...optionTexts] = split(characters, isPlain("|"));
	const arrow = entry.findIndex((character, index) => isPlain("-")(character) && isPlain(">")(entry[index + 1]));
	const reference = trim(arrow < 0 ? entry : entry.slice(0, arrow));
	const hash = reference.findLastIndex(isPlain("#"));
	return {
		object: part(hash < 0 ? reference : reference.slice(0, hash), reference[0]?.column ?? 1),
		key: hash < 0 ? void 0 : part(reference.slice(hash + 1), (reference[hash]?.column ?? 0) + 1),
		destination: arrow < 0 ? void 0 : part(entry.slice(arrow + 2), (entry[arrow]?.column ?? 0) + 2),
		options: optionTexts.map((option) => {
			const at = option.findIndex(isPlain("="));
			const column = option[0]?.column ?? line.length + 1;
			return {
				name: part(at < 0 ? option : option.slice(0, at), column),
				value: at < 0 ? void 0 : part(option.slice(at + 1), (option[at]?.column ?? 0) + 1)
			};
		})
	};
}
function unquote(line) {
	const characters = [];
	const source = [...line];
	let opened;
	for (let at = 0; at < source.length; at += 1) {
		const text = source[at] ?? "";
		const column = at + 1;
		if (text === "\"") {
			opened = opened === void 0 ? column : void 0;
			characters.push({
				text: "",
				quoted: true,
				column
			});
		} else if (opened !== void 0 && text === "\\") {
			at += 1;
			const escaped = source[at];
			if (escaped !== "\"" && escaped !== "\\") return {
				column,
				message: "inside quotes, a backslash stands only before \" or \\"
			};
			characters.push({
				text: escaped,
				quoted: true,
				column
			});
		} else characters.push({
			text,
			quoted: opened !== void 0,
			column
		});
	}
	return opened === void 0 ? characters : {
		column: opened,
		message: "the quote that opens here is never closed"
	};
}
function part(characters, column) {
	const trimmed = trim(characters);
	return {
		text: trimmed.map(({ text }) => text).join(""),
		quoted: trimmed.some(({ quoted }) => quoted),
		column: trimmed[0]?.column ?? column
	};
}
function trim(characters) {
	const solid = ({ text, quoted }) => quoted || text.trim() !== "";
	const first = characters.findIndex(solid);
	return first < 0 ? [] : characters.slice(first, characters.findLastIndex(solid) + 1);
}
function split(characters, separates) {
	const parts = [[]];
	for (const character of characters) if (separates(character)) parts.push([]);
	else parts.at(-1)?.push(character);
	return parts;
}
function isPlain(text) {
	return (character) => character?.text === text && !character.quoted;
}
// ../../packages/core/src/json-path.ts
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
// ../../packages/core/src/secret-options.ts
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
	json: (draft, value) => {
		const path = parseJsonPath(value);
		if (path === void 0) return "a path such as .auth.key, [\"a key\"] or [0]";
		draft.transforms.push({
			kind: "json",
			path,
			text: value
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
const REPEATABLE = new Set([
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
	const seen = new Set();
	return {
		options: draft,
		faults: options.flatMap((option) => {
			const message = readOption(draft, option, seen);
			seen.add(option.name.text);
			return message === void 0 ? [] : [{
				column: option.name.column,
				message
			}];
		})
	};
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
	const expected = read?.(draft, value.text);
	return expected === void 0 ? void 0 : `the option ${name} takes ${expected}`;
}
// ../../packages/core/src/secret-ref.ts
const PREFIXES = [
	"pam-credential",
	"pam-key",
	"pam-info"
];
const KINDS = [
	"output",
	"env",
	"file"
];
function parseSecrets(text, platform) {
	const entries = [];
	const problems = [];
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const number = index + 1;
		if (/^\s*(#|$)/.test(raw)) continue;
		const line = cutLine(raw);
		const faults = "message" in line ? [line] : readEntry(line, number, platform, entries);
		for (const { column, message } of faults) problems.push({
			code: "ERR_GRAMMAR",
			message: `secrets, line ${number}, column ${column}: ${message}.`
		});
	}
	return {
		entries,
		problems
	};
}
function readEntry(line, number, platform, entries) {
	const reference = readReference(line);
	const { options, faults } = readOptions(line.options);
	const many = !("message" in reference) && reference.key === void 0;
	const destination = line.destination && readDestination(line.destination, many, platform);
	const all = [
		..."message" in reference ? [reference] : [],
		...destination !== void 0 && "message" in destination ? [destination] : [],
		...faults
	];
	if ("message" in reference || destination !== void 0 && "message" in destination) return all;
	if (!(destination?.kind === "file") && (options.mode !== void 0 || options.path !== void 0)) {
		const name = options.mode === void 0 ? "path" : "mode";
		return [...all, fault(line.object, `the option ${name} belongs to a file: destination`)];
	}
	if (many && (options.path !== void 0 || options.default !== void 0)) {
		const name = options.path === void 0 ? "default" : "path";
		return [...all, fault(line.object, `the option ${name} cannot stand for several keys`)];
	}
	if (all.length === 0) entries.push({
		...reference,
		line: number,
		destination,
		options
	});
	return all;
}
function readReference({ object, key }) {
	if (!object.quoted && object.text === "*" && key === void 0) return {
		text: "*",
		source: "dsm",
		ref: void 0,
		key: void 0
	};
	if (object.text === "") return fault(object, "a reference such as team/shop/db#password is expected");
	if (!object.quoted && /\s/.test(object.text)) return fault(object, "a name with blanks stands in quotes: \"a name\"#key");
	if (key === void 0) return fault(object, "a reference ends in #key, or in #* for every key");
	if (key.text === "") return fault(key, "a key is expected after #, or * for every key");
	if (!key.quoted && /\s/.test(key.text)) return fault(key, "a key with blanks stands in quotes: name#\"a key\"");
	const every = key.text === "*" && !key.quoted;
	const names = {
		text: `${printable(object.text)}#${printable(key.text)}`,
		key: every ? void 0 : key.text
	};
	if (object.quoted) return {
		...names,
		source: "dsm",
		ref: object.text
	};
	if (object.text === "provisioned") return {
		...names,
		source: "provisioned",
		ref: ""
	};
	const source = PREFIXES.find((prefix) => object.text.startsWith(`${prefix}:`));
	if (source === void 0) return {
		...names,
		source: "dsm",
		ref: object.text
	};
	const ref = object.text.slice(source.length + 1);
	return ref === "" ? fault(object, `an id or tag is expected after ${source}:`) : {
		...names,
		source,
		ref
	};
}
function readDestination(destination, many, platform) {
	const kind = KINDS.find((one) => destination.text.startsWith(`${one}:`));
	const name = kind === void 0 ? destination.text : destination.text.slice(kind.length + 1).trim();
	if (name === "") return fault(destination, "a name is expected after ->");
	if (kind === "output" && platform === "gitlab") return fault(destination, "GitLab has no outputs: use env: or file:");
	const stars = name.split("*").length - 1;
	if (stars > 1 || stars === 1 && !many) return fault(destination, "one * may stand in a destination, and only after a reference with #*");
	if (stars === 0 && many) return fault(destination, "a reference to several keys needs a destination with *, such as DB_*");
	return {
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
// ../../packages/core/src/vault-url.ts
const METADATA_HOSTS = new Set([
	"169.254.169.254",
	"[fd00:ec2::254]",
	"metadata.google.internal"
]);
function parseVaultUrl(text) {
	const trimmed = text.trim();
	if (/[\p{Cc}\s]/u.test(trimmed)) return "holds blanks or control characters";
	if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return "is no address: give it as https://vault.example.com";
	const url = new URL(trimmed);
	if (url.username !== "" || url.password !== "") return "holds a user or password: use client-id and client-secret";
	if (url.search !== "" || url.hash !== "" || /[?#]/.test(trimmed)) return "holds a ? or #: give only scheme, host and, if need be, a path";
	if (METADATA_HOSTS.has(url.hostname)) return "is the metadata service of a cloud, not a vault";
	if (url.protocol === "http:" && !isLoopback(url.hostname)) return "begins with http://, which is allowed on this machine only (localhost): use https://";
	return {
		href: url.origin + url.pathname.replace(/\/+$/, ""),
		host: url.host
	};
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
// ../../packages/core/src/inputs.ts
const CONNECTION = [
	"url",
	"client-id",
	"client-secret"
];
const REGISTRATION = [
	"application",
	"system",
	"environment"
];
function secretInputs(raw, { environment }) {
	return [
		...INPUTS.filter((input) => "secret" in input).map(({ name }) => name).map((name) => raw[name]),
		environment?.clientId,
		environment?.clientSecret
	].flatMap((text) => text?.trim() ? [new Redacted(text.trim())] : []);
}
function parseInputs(raw, platform, context) {
	const reader = new InputReader(withEnvironment(raw, context), platform);
	const clientId = required(reader, "client-id", context);
	const clientSecret = required(reader, "client-secret", context);
	refuseUnavailable(reader);
	const inputs = {
		url: readUrl(reader, context),
		credentials: {
			clientId,
			clientSecret: new Redacted(clientSecret)
		},
		apiPrefix: reader.choice("api-prefix", [
			"auto",
			"iso",
			"api"
		]),
		tenant: reader.text("tenant"),
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
		caCertificate: reader.text("ca-certificate"),
		insecureSkipTlsVerify: reader.boolean("insecure-skip-tls-verify"),
		connectTimeoutMs: reader.milliseconds("connect-timeout"),
		timeoutMs: reader.milliseconds("timeout"),
		notices: reader.unknown()
	};
	reader.milliseconds("retry-budget");
	reader.finish();
	return inputs;
}
function withEnvironment(raw, { environment }) {
	if (CONNECTION.some((name) => raw[name]?.trim())) return raw;
	return {
		...raw,
		url: environment?.url,
		"client-id": environment?.clientId,
		"client-secret": environment?.clientSecret
	};
}
function required(reader, name, { untrustedRun }) {
	const text = reader.text(name);
	if (text !== void 0) return text;
	const withheld = untrustedRun === void 0 ? "" : ` The platform does not give secrets to runs from ${WITHHELD[untrustedRun]}: run this step only where they are available.`;
	reader.report("ERR_INPUT_MISSING", `The input ${name} is missing or empty. Give url, client-id and client-secret all three, or set none of them and SENHASEGURA_URL, SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET in the environment.${withheld}`);
	return "";
}
const WITHHELD = {
	fork: "forks",
	dependabot: "Dependabot"
};
function readUrl(reader, context) {
	const text = required(reader, "url", context);
	const url = parseVaultUrl(text);
	if (typeof url !== "string") return url;
	if (text !== "" && !text.includes("$")) reader.report("ERR_URL", `The input url ${url}.`);
	return {
		href: "",
		host: ""
	};
}
function readEntries(reader, platform) {
	const { entries, problems } = parseSecrets(reader.text("secrets") ?? "", platform);
	reader.problems.push(...problems);
	if (entries.length === 0 && problems.length === 0) reader.report("ERR_INPUT_MISSING", "The input secrets names nothing to fetch. Give one entry a line, such as team/shop/db#password -> DB_PASSWORD, or * for every key of every secret.");
	return entries;
}
function readExportTo(reader, platform) {
	const kind = reader.choice("export-to", ["output", "env"]);
	if (kind === "output" && platform === "gitlab") reader.report("ERR_INPUT_INVALID", "The input export-to cannot be output on GitLab, which has no outputs.");
	return kind;
}
function readPrefix(reader) {
	const prefix = reader.text("prefix") ?? "";
	if (!/^([A-Za-z_][A-Za-z0-9_]*)?$/.test(prefix)) reader.report("ERR_INPUT_INVALID", "The input prefix must be letters, digits and _, and not begin with a digit.");
	return prefix;
}
function refuseUnavailable(reader) {
	const given = REGISTRATION.filter((name) => reader.has(name));
	if (given.length > 0 && given.length < REGISTRATION.length) {
		const missing = REGISTRATION.filter((name) => !reader.has(name));
		reader.report("ERR_INPUT_MISSING", `The inputs application, system and environment belong together: ${missing.join(" and ")} is missing.`);
	}
	const unavailable = [
		"client-certificate",
		"client-key",
		"decryption-key"
	];
	if (given.length === REGISTRATION.length) unavailable.push(...REGISTRATION);
	for (const name of unavailable.filter((one) => reader.has(one))) reader.report("ERR_INPUT_INVALID", `The input ${name} is not available in this version yet.`);
	if (reader.choice("auth-method", ["oauth2", "oauth1"]) === "oauth1") reader.report("ERR_INPUT_INVALID", "The input auth-method cannot be oauth1 in this version yet.");
}
// ../../packages/core/src/journal-seal.ts
const VERSION = "v1";
function sealJournal(data, clientSecret) {
	const body = JSON.stringify(data);
	return `${VERSION}.${authenticate(body, clientSecret)}.${body}`;
}
function unsealJournal(text, clientSecret) {
	const [, mac, body] = /^v1\.([0-9a-f]{64})\.(\{.*)$/s.exec(text) ?? [];
	if (mac === void 0 || body === void 0) throw unusable$1("is not one");
	const expected = authenticate(body, clientSecret);
	if (!(0,external_node_crypto_namespaceObject.timingSafeEqual)(Buffer.from(mac), Buffer.from(expected))) throw unusable$1("was not written with this client secret");
	try {
		return readJournal(parseJson(body));
	} catch (error) {
		if (error instanceof JsonError) throw unusable$1("is damaged");
		throw error;
	}
}
function authenticate(body, clientSecret) {
	const key = (0,external_node_crypto_namespaceObject.createHmac)("sha256", clientSecret.reveal()).update(`senhasegura-action journal ${VERSION}`).digest();
	return (0,external_node_crypto_namespaceObject.createHmac)("sha256", key).update(body).digest("hex");
}
function readJournal(node) {
	return {
		url: lib_text(member(node, "url")),
		job: lib_text(member(node, "job")),
		leg: lib_text(member(node, "leg")),
		directory: optionalText(node, "directory"),
		files: list(node, "files").map((file) => ({
			path: lib_text(member(file, "path")),
			inode: optionalText(file, "inode")
		})),
		leases: list(node, "leases").map((lease) => ({
			podName: lib_text(member(lease, "podName")),
			deploy: lib_text(member(lease, "deploy")),
			namespace: lib_text(member(lease, "namespace")),
			secretIds: list(lease, "secretIds").map(lib_text),
			expiration: optionalText(lease, "expiration")
		})),
		custodies: list(node, "custodies").map(lib_text)
	};
}
function member(node, name) {
	return node.kind === "object" ? node.members.get(name) : void 0;
}
function list(node, name) {
	const found = member(node, name);
	if (found?.kind !== "array") throw unusable$1("is damaged");
	return found.items;
}
function lib_text(node) {
	if (node?.kind !== "string") throw unusable$1("is damaged");
	return node.value;
}
function optionalText(node, name) {
	const found = member(node, name);
	return found === void 0 ? void 0 : lib_text(found);
}
function unusable$1(why) {
	return new SenhaseguraError("ERR_STATE", `The journal that this job kept ${why}.`);
}
// ../../packages/core/src/journal.ts
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
		const { directory, leases, custodies } = this.#data;
		return directory === void 0 && leases.length === 0 && custodies.length === 0;
	}
	intendFiles(directory, paths) {
		this.#update({
			directory,
			files: paths.map((path) => ({
				path,
				inode: void 0
			}))
		});
	}
	madeFiles(files) {
		this.#update({ files });
	}
	removedFiles() {
		this.#update({
			directory: void 0,
			files: []
		});
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
		this.#data = {
			...this.#data,
			...change
		};
		this.#save(this.#data);
	}
};
// ../../packages/core/src/lending.ts
async function openLending(plan, inputs, platform, host) {
	if (!takesSomething(plan)) return {
		journal: void 0,
		lease: NO_LEASE
	};
	const job = await host.identifyJob();
	const lease = nameLease(inputs, job, host.randomHex(4));
	const journal = new Journal({
		url: inputs.url.href,
		job: jobName(job),
		leg: inputs.jobLeg,
		directory: void 0,
		files: [],
		leases: [],
		custodies: []
	}, (data) => platform.saveState(sealJournal(data, inputs.credentials.clientSecret)));
	if (plan.needs.provisioned) platform.info(`Asking for an ephemeral credential: pod-name ${lease.podName}, deploy ${lease.deploy}, namespace ${lease.namespace}`);
	return {
		journal,
		lease
	};
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
	const unique = [
		run,
		attempt,
		job,
		inputs.jobLeg,
		step,
		random
	];
	return {
		podName: inputs.podName ?? unique.map(nameable).filter(Boolean).join("-"),
		deploy: inputs.deploy ?? nameable(workflow),
		namespace: inputs.namespace ?? nameable(repository)
	};
}
const NO_LEASE = {
	podName: "",
	deploy: "",
	namespace: ""
};
function nameable(text) {
	return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
function takesSomething({ needs, entries }) {
	return needs.provisioned || needs.pamCredentials.length > 0 || entries.some(({ destination }) => destination?.kind === "file");
}
function loadedLines(secrets) {
	const rows = secrets.slice(0, 200).map(({ source, target }) => [describeTarget(target), printable(source)]);
	const width = Math.max(0, ...rows.map(([target]) => target?.length ?? 0));
	const lines = rows.map(([target = "", source = ""]) => `  ${target.padEnd(width)}  <-  ${source}`);
	return secrets.length > 200 ? [...lines, `  … and ${secrets.length - 200} more`] : lines;
}
function loadedMarkdown(secrets, vaultHost) {
	const rows = secrets.slice(0, 200).map(({ source, target, maskPolicy, expiration }) => row([
		describeTarget(target),
		source,
		maskPolicy === "none" ? "no (nomask)" : "yes",
		expiration ?? ""
	]));
	return [
		`### Secrets loaded from ${escapeMarkdown(vaultHost)}`,
		"",
		"| Destination | Source | Masked | Expires |",
		"| --- | --- | --- | --- |",
		...rows,
		...secrets.length > 200 ? ["", `… and ${secrets.length - 200} more.`] : [],
		""
	].join("\n");
}
function outcomeLine({ kind, name, result, reason, expiration }) {
	const what = printable(name, 300);
	switch (result) {
		case "given-back": return `${DONE[kind]} ${what}`;
		case "nothing-left": return `Nothing left to give back of ${what}`;
		case "failed": {
			const end = expiration === void 0 ? "" : ` It ends by itself at ${printable(expiration)}.`;
			return `Not given back: ${what}. ${reason ?? ""}${end}`;
		}
	}
}
const DONE = {
	lease: "Deprovisioned",
	custody: "Released",
	files: "Deleted"
};
function describeTarget(target) {
	return target.kind === "file" ? `file:${target.path} (path in ${target.pathName})` : `${target.kind}:${target.name}`;
}
function row(cells) {
	return `| ${cells.map(escapeMarkdown).join(" | ")} |`;
}
function escapeMarkdown(text) {
	return printable(text, 200).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_{}[\]()#+!|~@:/-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
// ../../packages/core/src/clean-up.ts
const BUDGET_MS = 6e4;
async function cleanUp(state, raw, platform, host, context) {
	for (const credential of secretInputs(raw, context)) maskCredential(credential, platform);
	const opened = openState(state, raw, platform, context);
	if (opened instanceof SenhaseguraError) {
		platform.warning(`Nothing was given back. ${opened.message}`);
		return;
	}
	const { inputs, data } = opened;
	const foreign = await describeForeign(data, inputs, host);
	if (foreign !== void 0) {
		platform.warning(`Nothing was given back. ${foreign} ${namesOf(data)}`);
		return;
	}
	report$1(await giveBackAll(data, inputs, platform, host), inputs, platform);
}
async function giveBackAll(data, inputs, platform, host) {
	const deadline = AbortSignal.timeout(BUDGET_MS);
	const signal = host.signal === void 0 ? deadline : AbortSignal.any([host.signal, deadline]);
	let connection;
	const vault = () => (connection ??= connect(inputs, platform, {
		...host,
		signal
	})).vault;
	try {
		return await giveBack(new Journal(data, () => {}), vault, host.temporaryDirectory);
	} finally {
		connection?.close();
	}
}
function report$1(outcomes, inputs, platform) {
	const failed = outcomes.filter(({ result }) => result === "failed");
	for (const outcome of outcomes) if (outcome.result !== "failed") platform.info(outcomeLine(outcome));
	const problems = failed.map((outcome) => ({
		code: "ERR_CLEANUP",
		message: outcomeLine(outcome)
	}));
	const [first, ...rest] = problems;
	if (first === void 0) return;
	if (inputs.cleanupFailure === "fail") throw new ProblemsError([first, ...rest]);
	for (const { message } of problems) platform.warning(message);
}
function openState(state, raw, platform, context) {
	const { url: _url, "client-id": _id, "client-secret": _secret, ...others } = raw;
	let failure;
	for (const candidate of [raw, others]) try {
		const inputs = parseInputs({
			...candidate,
			secrets: "*"
		}, platform.kind, context);
		return {
			inputs,
			data: unsealJournal(state, inputs.credentials.clientSecret)
		};
	} catch (error) {
		if (!(error instanceof SenhaseguraError)) throw error;
		failure ??= error;
	}
	return failure ?? new SenhaseguraError("ERR_STATE", "The journal of this job is unreadable.");
}
async function describeForeign(data, inputs, host) {
	if (data.url !== inputs.url.href) return "The journal belongs to another vault than the input url names.";
	const sameLeg = data.leg === inputs.jobLeg || inputs.jobLeg === "" || data.leg === "";
	if (data.job !== jobName(await host.identifyJob()) || !sameLeg) return "The journal belongs to another job.";
}
function namesOf({ leases, custodies }) {
	const names = [...leases.map(({ podName }) => `pod-name ${podName}`), ...custodies.map((ref) => `pam-credential:${ref}`)];
	return names.length === 0 ? "" : `It names: ${names.join(", ")}.`;
}
// ../../packages/core/src/export.ts
const JSON_OUTPUT = "json";
function exportSecrets(secrets, platform, directory, journal) {
	const files = secrets.flatMap((secret) => secret.target.kind === "file" ? [{
		secret,
		target: secret.target
	}] : []);
	if (directory !== void 0) {
		const made = writePrivateFiles(directory, files.map(({ secret, target }) => ({
			...target,
			content: secret.value
		})));
		journal?.madeFiles(made);
		for (const { target } of files) exportPath(target, directory, platform);
	}
	for (const secret of secrets) if (secret.target.kind !== "file") platform.exportSecret(secret.target.kind, secret.target.name, secret);
	const outputs = secrets.filter(({ target }) => target.kind === "output");
	if (outputs.length > 0 && (platform.kind === "github" || platform.kind === "cli")) platform.exportSecret("output", JSON_OUTPUT, jsonOutput(outputs));
}
function exportPath(target, directory, platform) {
	for (const kind of target.pathKinds) platform.exportPath(kind, target.pathName, (0,external_node_path_namespaceObject.join)(directory, target.path));
}
// ../../packages/core/src/names.ts
const VALID = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const DANGEROUS = new Set(`
  PATH PATHEXT COMSPEC SHELL IFS ENV BASH_ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND CDPATH GLOBIGNORE HOME
  USERPROFILE TMPDIR TMP TEMP ZDOTDIR FPATH
  LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT LD_DEBUG DYLD_INSERT_LIBRARIES DYLD_LIBRARY_PATH DYLD_FRAMEWORK_PATH
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
  GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_CONFIG GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_CONFIG_COUNT
  GIT_CONFIG_PARAMETERS GIT_EXTERNAL_DIFF GIT_EDITOR GIT_PAGER GIT_PROXY_COMMAND GIT_SSL_NO_VERIFY GIT_SSL_CAINFO
  GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE SSH_ASKPASS SSH_AUTH_SOCK
  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT KUBECONFIG HELM_PLUGINS TF_CLI_CONFIG_FILE ANSIBLE_CONFIG
  ANSIBLE_LIBRARY AWS_CONFIG_FILE CLOUDSDK_CONFIG AZURE_CONFIG_DIR
  DOTNET_STARTUP_HOOKS DOTNET_ROOT CORECLR_ENABLE_PROFILING CORECLR_PROFILER CORECLR_PROFILER_PATH
  COR_ENABLE_PROFILING COR_PROFILER COR_PROFILER_PATH PSMODULEPATH PSEXECUTIONPOLICYPREFERENCE
  NPM_CONFIG_USERCONFIG NPM_CONFIG_GLOBALCONFIG NPM_CONFIG_REGISTRY NPM_CONFIG_SCRIPT_SHELL NPM_CONFIG_NODE_OPTIONS
  PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE UV_INDEX_URL YARN_RC_FILENAME YARN_YARN_PATH
  SENHASEGURA_URL SENHASEGURA_CLIENT_ID SENHASEGURA_CLIENT_SECRET SENHASEGURA_CONFIG_FILE SENHASEGURA_MAPPING_FILE
  `.trim().split(/\s+/));
const DANGEROUS_PREFIXES = [
	"BASH_FUNC_",
	"LD_",
	"DYLD_",
	"GIT_CONFIG_KEY_",
	"GIT_CONFIG_VALUE_"
];
const PLATFORM_PREFIXES = {
	github: [
		"GITHUB_",
		"RUNNER_",
		"ACTIONS_",
		"INPUT_",
		"STATE_"
	],
	azure: [
		"AGENT_",
		"BUILD_",
		"SYSTEM_",
		"RELEASE_",
		"COMMON_",
		"PIPELINE_",
		"ENDPOINT_",
		"SECUREFILE_",
		"SECRET_",
		"INPUT_",
		"VSTS_",
		"AZP_",
		"TF_BUILD"
	],
	gitlab: [
		"CI_",
		"GITLAB_",
		"FF_",
		"RUNNER_"
	],
	cli: []
};
function isValidName(name) {
	return VALID.test(name);
}
function foldName(name) {
	return name.toUpperCase();
}
function dangerOf(name, kind, platform) {
	if (kind === "output") return void 0;
	const folded = foldName(name);
	const own = PLATFORM_PREFIXES[platform].find((prefix) => folded.startsWith(prefix));
	if (own !== void 0) return `names that begin with ${own} belong to the platform`;
	if (DANGEROUS_PREFIXES.find((prefix) => folded.startsWith(prefix)) !== void 0 || DANGEROUS.has(folded)) return "a variable of this name makes programs run, load or trust something else";
}
function deriveName(key, { prefix, case: letters }) {
	const name = prefix + [...letters === "upper" ? key.toUpperCase() : key].map((character) => character.replace(/[^A-Za-z0-9_]/u, "_")).join("");
	return /^\d/.test(name) ? `_${name}` : name;
}
function derivePathName(path) {
	return deriveName(path.slice(path.lastIndexOf("/") + 1), {
		prefix: "",
		case: "upper"
	});
}
// ../../packages/core/src/target.ts
const DEFAULT_MODE = 384;
function resolveTarget(entry, key, naming) {
	const { destination, options, line } = entry;
	const kind = destination?.kind === void 0 || destination.kind === "default" ? naming.exportTo : destination.kind;
	const asked = destination?.name;
	if (kind === "file") {
		const path = (asked ?? "").replace("*", () => fileName(key));
		const fault = faultOfPath(path);
		if (fault !== void 0) return {
			code: "ERR_DESTINATION",
			message: `secrets, line ${line}: the file path ${fault}.`
		};
		const pathName = options.path ?? derivePathName(path);
		return invalidName(pathName, entry) ?? {
			kind,
			path,
			mode: options.mode ?? DEFAULT_MODE,
			pathName,
			pathKinds: naming.exportTo === "output" ? ["output", "env"] : ["env"]
		};
	}
	const name = nameOf(asked, key, naming);
	return invalidName(name, entry) ?? {
		kind,
		name
	};
}
function checkTargets(targets, platform) {
	const problems = [];
	const names = new Map();
	const paths = new Map();
	for (const named of targets) {
		const { target } = named;
		for (const [kind, name] of variablesOf(target)) {
			problems.push(...refusalOf(kind, name, named, platform));
			problems.push(...claim(names, `${kind}:${foldName(name)}`, `${kind}:${name}`, named));
		}
		if (target.kind === "file") problems.push(...claim(paths, target.path.toLowerCase(), `file:${target.path}`, named));
	}
	return [...problems, ...filesInFiles(paths)];
}
function nameOf(asked, key, naming) {
	if (asked === void 0) return deriveName(key, naming);
	return asked.includes("*") ? asked.replace("*", () => deriveName(key, {
		...naming,
		prefix: ""
	})) : asked;
}
function fileName(key) {
	return key.replace(/[^A-Za-z0-9._-]/g, "_").replace(/^\.+/, "_");
}
function faultOfPath(path) {
	if (/[\p{Cc}\\:*?"<>|]/u.test(path)) return "holds a character that not every system allows in file names";
	const segments = path.split("/");
	if (segments.some((segment) => segment === "..")) return "must not lead out of its directory with ..";
	if (path.startsWith("/")) return "must be relative";
	if (segments.some((segment) => segment === "" || segment === ".")) return "has an empty part";
	return path.length > 255 ? "is too long" : void 0;
}
function invalidName(name, { line }) {
	if (isValidName(name)) return void 0;
	return {
		code: "ERR_NAME_INVALID",
		message: `secrets, line ${line}: ${JSON.stringify(printable(name))} cannot be the name of a variable (letters, digits and _, no digit first, at most 128). Give another after ->.`
	};
}
function variablesOf(target) {
	return target.kind === "file" ? target.pathKinds.map((kind) => [kind, target.pathName]) : [[target.kind, target.name]];
}
function refusalOf(kind, name, { entry: { line, options } }, platform) {
	if (kind === "output" && foldName(name) === "JSON" && (platform === "github" || platform === "cli")) return [{
		code: "ERR_NAME_RESERVED",
		message: `secrets, line ${line}: the output json is reserved for all outputs as one JSON object. Give another name.`
	}];
	if (kind === "output" && foldName(name) === "JOURNAL") return [{
		code: "ERR_NAME_RESERVED",
		message: `secrets, line ${line}: the output journal is reserved for the record of what was lent. Give another name.`
	}];
	const danger = options.allowDangerous ? void 0 : dangerOf(name, kind, platform);
	if (danger === void 0) return [];
	return [{
		code: "ERR_NAME_DANGEROUS",
		message: `secrets, line ${line}: env:${name} is refused, because ${danger}. Choose another name, or add | allow-dangerous if that is what you want.`
	}];
}
function claim(taken, slot, shown, named) {
	const other = taken.get(slot);
	if (other === void 0) {
		taken.set(slot, named);
		return [];
	}
	return [{
		code: "ERR_NAME_COLLISION",
		message: `secrets, lines ${other.entry.line} and ${named.entry.line}: ${other.text} and ${named.text} both end in ${shown} (case does not count). Give one of them another name after ->.`
	}];
}
function filesInFiles(paths) {
	return [...paths].flatMap(([path, named]) => {
		const parents = path.split("/").slice(0, -1);
		const parent = parents.map((_, index) => parents.slice(0, index + 1).join("/")).find((one) => paths.has(one));
		if (parent === void 0) return [];
		return [{
			code: "ERR_NAME_COLLISION",
			message: `secrets, line ${named.entry.line}: file:${path} lies below file:${parent}, which is a file itself.`
		}];
	});
}
// ../../packages/core/src/plan.ts
function makePlan(inputs, platform) {
	const { entries, exportTo, prefix, provision } = inputs;
	const naming = {
		exportTo,
		prefix,
		case: inputs.case,
		platform
	};
	const problems = [];
	const targets = [];
	for (const entry of entries) {
		if (entry.source === "provisioned" && !provision) problems.push(notProvisioned(entry));
		if (entry.key === void 0) continue;
		const target = resolveTarget(entry, entry.key, naming);
		if ("code" in target) problems.push(target);
		else targets.push({
			target,
			entry,
			text: entry.text
		});
	}
	problems.push(...checkTargets(targets, platform));
	throwProblems(problems);
	return {
		entries,
		naming,
		needs: needsOf(entries, provision)
	};
}
function needsOf(entries, provisioned) {
	const refs = (source) => [...new Set(entries.flatMap((entry) => entry.source === source ? [entry.ref ?? ""] : []))];
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
// ../../packages/core/src/expiry.ts
const SOON_DAYS = 7;
const DAY_MS = 864e5;
function expiryNotices(objects, now) {
	return [...objects].flatMap(({ kind, ref, expiration }) => {
		const time = timeOf(expiration);
		if (expiration === void 0 || time === void 0 || time - now > SOON_DAYS * DAY_MS) return [];
		const name = kind === "dsm" || kind === "provisioned" ? printable(ref) : `${kind}:${printable(ref)}`;
		const when = `${printable(expiration)} (zone of the vault)`;
		if (kind === "provisioned") return [];
		return time <= now ? [`${name} expired at ${when}.`] : [`${name} expires soon, at ${when}.`];
	});
}
function timeOf(text) {
	const [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? "") ?? [];
	const parsed = Date.parse(`${date}T${time}Z`);
	return Number.isNaN(parsed) ? void 0 : parsed;
}
// ../../packages/core/src/transform.ts
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
		case "encode": return { value: bytesOf(value).toString("base64") };
		case "decode": return decode(textOf(value) ?? "", transform.from);
		case "json": {
			const text = textOf(value);
			return text === void 0 ? { problem: `is not text, so json=${transform.text} cannot be taken of it` } : pick(text, transform);
		}
	}
}
function bytesOf(value) {
	return typeof value === "string" ? Buffer.from(value) : Buffer.from(value);
}
function textOf(value) {
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
	if (from === "hex") return /^([0-9a-fA-F]{2})*$/.test(compact) ? { value: new Uint8Array(Buffer.from(compact, "hex")) } : { problem: "is not hex, so decode=hex does not fit" };
	const core = compact.replace(/={0,2}$/, "");
	return /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)$/.test(core) && core.length % 4 !== 1 ? { value: new Uint8Array(Buffer.from(core, "base64")) } : { problem: "is not base64, so decode=base64 does not fit" };
}
// ../../packages/core/src/value.ts
const MAX_VALUE_BYTES = 131072;
const ENCRYPTION_SENTINEL = "An error occurred while encrypting the text";
const KEY_FIELDS = new Set(["private_key", "public_key"]);
function finalValue(value, entry, key, target) {
	if (value.trim() === ENCRYPTION_SENTINEL) return {
		code: "ERR_VALUE_ENCRYPTED",
		problem: "is not a value but the vault's notice that it was too long to be encrypted. Switch the encryption of sensitive information off for this authorization, or store a shorter value"
	};
	const final = applyTransforms(entry.source === "pam-key" && KEY_FIELDS.has(key) ? keyFile(value) : value, entry.options.transforms);
	if (!("value" in final)) return final;
	if (Buffer.byteLength(final.value) > MAX_VALUE_BYTES) return {
		code: "ERR_LIMIT",
		problem: "is longer than 128 KiB"
	};
	return checkText(final.value, target);
}
function checkText(value, target) {
	const text = textOf(value);
	if (target.kind === "file") {
		if (typeof value === "string" && !value.isWellFormed()) return { problem: BROKEN };
		return { value };
	}
	if (text === void 0) return { problem: "is binary, which only a file: destination can take (or add | encode=base64)" };
	if (!text.isWellFormed()) return { problem: BROKEN };
	if (text.includes("\0")) return { problem: "holds a NUL character, which no variable can; use a file: destination or encode=base64" };
	return { value: text };
}
const BROKEN = "is not valid Unicode (half of a surrogate pair)";
function keyFile(value) {
	const text = value.replace(/\r\n?/g, "\n");
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
// ../../packages/core/src/select.ts
const MAX_SECRETS = 1e4;
function selectSecrets(plan, objects, now) {
	const problems = [];
	const secrets = [];
	const targets = [];
	const used = new Set();
	const index = new ObjectIndex(objects);
	for (const entry of plan.entries) {
		const found = index.find(entry);
		const matches = matchKeys(entry, found);
		if (matches.length === 0 && !isOptional(entry)) problems.push(missing(entry, found, index));
		for (const match of matches) {
			const secret = readMatch(entry, match, plan);
			if (secret === void 0) continue;
			if ("code" in secret) {
				problems.push(secret);
				continue;
			}
			for (const object of match.objects) used.add(object);
			targets.push({
				target: secret.target,
				entry,
				text: secret.source
			});
			secrets.push(secret);
		}
	}
	if (secrets.length > MAX_SECRETS) problems.push(tooMany(secrets.length));
	problems.push(...checkTargets(targets, plan.naming.platform));
	throwProblems(problems);
	return {
		secrets,
		notices: expiryNotices(used, now)
	};
}
var ObjectIndex = class {
	all;
	#byName = new Map();
	constructor(objects) {
		this.all = objects;
		for (const object of objects) {
			const name = object.kind === "provisioned" ? "provisioned:" : `${object.kind}:${object.ref}`;
			const same = this.#byName.get(name);
			if (same === void 0) this.#byName.set(name, [object]);
			else same.push(object);
		}
	}
	find({ source, ref }) {
		if (ref === void 0) return this.all.filter(({ kind }) => kind === source);
		return this.#byName.get(`${source}:${ref}`) ?? [];
	}
};
function matchKeys({ key, ref, options }, objects) {
	const matches = (ref === void 0 ? objects.map((object) => [object]) : [objects]).flatMap((group) => {
		const byKey = new Map();
		for (const field of group.flatMap(({ fields }) => fields)) {
			if (key !== void 0 && field.key !== key) continue;
			const same = byKey.get(field.key);
			if (same === void 0) byKey.set(field.key, [field]);
			else same.push(field);
		}
		return [...byKey].map(([name, fields]) => ({
			key: name,
			fields,
			objects: group
		}));
	});
	return matches.length === 0 && options.default !== void 0 && key !== void 0 ? [{
		key,
		fields: [],
		objects: []
	}] : matches;
}
function readMatch(entry, match, plan) {
	const target = resolveTarget(entry, match.key, plan.naming);
	if ("code" in target) return target;
	const source = sourceOf(entry, match);
	const [field] = match.fields;
	if (field === void 0) return defaultSecret(entry, source, target);
	if (new Set(match.fields.map(({ value }) => value?.reveal())).size > 1) return ambiguous(entry, source, match.key);
	if (field.problem !== void 0) return unusable(entry, source, field.problem);
	const final = finalValue(field.value.reveal(), entry, match.key, target);
	if ("missing" in final) {
		if (entry.options.default !== void 0) return defaultSecret(entry, source, target);
		return entry.options.optional ? void 0 : problem(entry, "ERR_KEY_NOT_FOUND", `${source} has nothing at ${final.missing}`);
	}
	if ("problem" in final) return unusable(entry, source, final.problem, final.code);
	return {
		source,
		target,
		value: typeof final.value === "string" ? new Redacted(final.value) : new Redacted(final.value),
		maskPolicy: entry.options.maskPolicy,
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
	if (entry.key !== void 0) return entry.text;
	return `${entry.ref === void 0 ? printable(object?.ref ?? "") : entry.text.replace(/#\*$/, "")}#${printable(key)}`;
}
function missing(entry, found, index) {
	const { key, ref, source, text } = entry;
	if (found.length > 0) {
		const keys = found.flatMap(({ fields }) => fields.map((field) => field.key));
		return problem(entry, "ERR_KEY_NOT_FOUND", `${text}: the secret has no such key.${keys.length === 0 ? " It has no keys with a value." : ""}${didYouMean(key ?? "", keys)}`);
	}
	if (ref === void 0) return problem(entry, "ERR_SECRET_NOT_FOUND", "no secret is attached to the authorization");
	const others = index.all.filter(({ kind }) => kind === source).map((object) => object.ref);
	return problem(entry, "ERR_SECRET_NOT_FOUND", `${text}: ${WHERE[source]}.${didYouMean(ref, others)}`);
}
const WHERE = {
	dsm: "the authorization has no secret of this identity; attach it in the vault, or correct the identity",
	provisioned: "the vault provided no ephemeral credential",
	"pam-credential": "there is no such active credential, or the authorization may not read it",
	"pam-key": "there is no such active SSH key, or the authorization may not read it",
	"pam-info": "there is no such active protected information, or the authorization may not read it"
};
function ambiguous(entry, source, key) {
	return problem(entry, "ERR_KEY_AMBIGUOUS", `${source}: the secret holds different values under the key ${printable(key)}. Give one of them a label of its own in the vault`);
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
		message: `secrets, line ${line}: ${what.replace(/\.$/, "")}${/[.?]$/.test(what) ? what.slice(-1) : "."}`
	};
}
// ../../packages/core/src/run.ts
async function run(raw, platform, host, context) {
	for (const credential of secretInputs(raw, context)) maskCredential(credential, platform);
	const inputs = parseInputs(raw, platform.kind, context);
	const plan = makePlan(inputs, platform.kind);
	const { vault, close } = connect(inputs, platform, host);
	let journal;
	try {
		const lending = await openLending(plan, inputs, platform, host);
		journal = lending.journal;
		const { secrets: fetched, notices } = selectSecrets(plan, await fetchObjects(plan, {
			...lending,
			vault,
			signal: host.signal
		}), host.now());
		const directory = intendFiles(fetched, journal, host);
		const { secrets, notices: maskNotices } = maskAll(fetched, platform);
		for (const notice of [
			...inputs.notices,
			...notices,
			...maskNotices
		]) platform.warning(notice);
		exportSecrets(secrets, platform, directory, journal);
		await report(secrets, inputs.url.host, platform);
	} catch (error) {
		if (journal !== void 0) await rollBack(journal, vault, platform, host);
		throw error;
	} finally {
		close();
	}
}
function intendFiles(secrets, journal, host) {
	const paths = secrets.flatMap(({ target }) => target.kind === "file" ? [target.path] : []);
	if (paths.length === 0) return void 0;
	if (host.temporaryDirectory === void 0) throw new SenhaseguraError("ERR_PLATFORM", "The runner names no temporary directory, so there is no place for secret files.");
	const directory = choosePrivateDirectory(host.temporaryDirectory);
	journal?.intendFiles(directory, paths);
	return directory;
}
async function report(secrets, vaultHost, platform) {
	platform.info(`Loaded ${secrets.length} ${secrets.length === 1 ? "secret" : "secrets"} from ${vaultHost}:`);
	for (const line of loadedLines(secrets)) platform.info(line);
	await platform.summary(loadedMarkdown(secrets, vaultHost));
}
async function rollBack(journal, vault, platform, host) {
	if (journal.isEmpty || host.signal?.aborted === true) return;
	const outcomes = await giveBack(journal, () => vault, host.temporaryDirectory);
	for (const outcome of outcomes) platform.info(outcomeLine(outcome));
}
// ../../packages/core/src/vault/transport-failure.ts
const CERTIFICATE_FAILURES = {
	DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
	SELF_SIGNED_CERT_IN_CHAIN: "its certificate comes from an authority that is not trusted here",
	UNABLE_TO_GET_ISSUER_CERT: "the issuer of its certificate is not known here",
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the issuer of its certificate is not known here",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the issuer of its certificate is not known here",
	CERT_UNTRUSTED: "its certificate is not trusted here",
	CERT_HAS_EXPIRED: "its certificate has expired",
	CERT_NOT_YET_VALID: "its certificate is not yet valid",
	CERT_REVOKED: "its certificate was revoked",
	ERR_TLS_CERT_ALTNAME_INVALID: "its certificate was made for another host name"
};
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
	const code = codeOf(error);
	const certificate = CERTIFICATE_FAILURES[code];
	if (certificate !== void 0) return new TransportError("ERR_TLS", untrusted(host, code, certificate), false);
	if (code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS")) return new TransportError("ERR_TLS", `No TLS connection to ${host} (${code}): the server must speak TLS 1.2 or newer on that port. Check the input url.`, false);
	if (code.startsWith("HPE_")) return new TransportError("ERR_ANSWER", `${host} did not answer in HTTP (${code}).`, true);
	return new TransportError("ERR_NETWORK", `The vault at ${host} ${CONNECTION_FAILURES[code] ?? `could not be asked (${code})`}. Check the input url and that this runner may reach it.`, sent);
}
function untrusted(host, code, certificate) {
	return `The vault at ${host} is not trusted: ${certificate} (${code}). ${code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "Use a host name in the input url that the certificate names." : code.startsWith("CERT_") ? "Renew the certificate, or correct the clock of this runner." : "Give the certificate of its authority in the input ca-certificate (PEM text or a path)."}`;
}
function codeOf(error) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	return typeof code === "string" && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : "UNKNOWN";
}
// ../../packages/core/src/vault/direct-transport.ts
const MAX_SOCKETS = 16;
function createDirectTransport(options) {
	const secure = new external_node_https_namespaceObject.Agent({
		keepAlive: true,
		maxSockets: MAX_SOCKETS,
		rejectUnauthorized: options.insecure !== true,
		minVersion: "TLSv1.2",
		...options.ca === void 0 ? {} : { ca: options.ca }
	});
	let plain;
	return {
		send: async (request, signal) => {
			if (request.url.protocol === "https:") return exchange(external_node_https_namespaceObject.request, secure, request, options, signal);
			plain ??= new external_node_http_namespaceObject.Agent({
				keepAlive: true,
				maxSockets: MAX_SOCKETS
			});
			return exchange(external_node_http_namespaceObject.request, plain, request, options, signal);
		},
		close: () => {
			secure.destroy();
			plain?.destroy();
		}
	};
}
async function exchange(open, agent, request, options, signal) {
	const host = request.url.host;
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
			outgoing.once("response", (incoming) => {
				receive(incoming, request).then(resolve, (error) => {
					reject(error instanceof Error ? error : new Error("not an error"));
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
async function receive(incoming, request) {
	const status = incoming.statusCode ?? 0;
	const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]));
	const refused = refuseHead({
		status,
		headers
	}, request);
	if (refused !== void 0) throw refused;
	const chunks = [];
	let size = 0;
	for await (const chunk of incoming) {
		size += chunk.length;
		if (size > request.maxBytes) throw new TransportError("ERR_ANSWER", `The vault at ${request.url.host} sent more than ${request.maxBytes / 2 ** 20} MiB, more than an answer may have.`, true);
		chunks.push(chunk);
	}
	return {
		status,
		headers,
		body: Buffer.concat(chunks)
	};
}
// src/platform.ts
const STATE = "journal";
const COMMAND_FILES = [
	"GITHUB_ENV",
	"GITHUB_OUTPUT",
	"GITHUB_STATE"
];
function createPlatform() {
	return {
		kind: "github",
		addMask: (text) => setSecret(text),
		exportSecret: (kind, name, { value }) => exportText(kind, name, String(value.reveal())),
		exportPath: exportText,
		saveState: (state) => saveState(STATE, state),
		info: (text) => info(inert(text)),
		warning: (text) => warning(inert(text)),
		summary: async (markdown) => {
			if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown, true).write();
		}
	};
}
function loadState() {
	return getState(STATE);
}
function requireCommandFiles() {
	const missing = COMMAND_FILES.filter((name) => !(0,external_node_fs_namespaceObject.existsSync)(process.env[name] ?? ""));
	if (missing.length > 0) throw new SenhaseguraError("ERR_PLATFORM", `The runner does not give the file ${missing.join(", ")}, so values cannot be handed over safely. Use runner 2.327.1 or newer.`);
}
function exportText(kind, name, text) {
	if (kind === "env") exportVariable(name, text);
	else setOutput(name, text);
}
// src/synchronous-stdout.ts
const PAUSE_MS = 2;
function makeStdoutSynchronous() {
	const write = (chunk, ...rest) => {
		writeFully(process.stdout.fd, typeof chunk === "string" ? Buffer.from(chunk) : chunk);
		const callback = rest.find((argument) => typeof argument === "function");
		if (callback !== void 0) process.nextTick(callback);
		return true;
	};
	process.stdout.write = write;
}
function writeFully(fd, bytes) {
	const never = new Int32Array(new SharedArrayBuffer(4));
	for (let at = 0; at < bytes.length;) try {
		at += (0,external_node_fs_namespaceObject.writeSync)(fd, bytes, at);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
		Atomics.wait(never, 0, 0, PAUSE_MS);
	}
}
// src/action.ts
async function main() {
	await reportingErrors(async (host) => {
		requireCommandFiles();
		const raw = readInputs();
		await run(raw, createPlatform(), host, await readContext(raw));
	});
}
async function post() {
	const state = loadState();
	if (state === "") return;
	await reportingErrors(async (host) => {
		const raw = readInputs();
		await cleanUp(state, raw, createPlatform(), host, await readContext(raw));
	});
}
async function reportingErrors(work) {
	makeStdoutSynchronous();
	const cancel = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => cancel.abort());
	try {
		await work(createHost(cancel.signal));
	} catch (error$1) {
		const problems = error$1 instanceof SenhaseguraError ? error$1.problems : [UNEXPECTED];
		for (const { code, message } of problems) error(inert(`${message} (${code})`));
		process.exitCode = 1;
	}
}
const UNEXPECTED = {
	code: "ERR_INTERNAL",
	message: "An unexpected error in senhasegura-action itself. Please report it, without any secret."
};
function createHost(signal) {
	return {
		now: Date.now,
		randomHex: (bytes) => (0,external_node_crypto_namespaceObject.randomBytes)(bytes).toString("hex"),
		temporaryDirectory: process.env["RUNNER_TEMP"] || void 0,
		identifyJob: async () => (await __nccwpck_require__.e(/* import() */ 899).then(__nccwpck_require__.bind(__nccwpck_require__, 899))).identifyJob(),
		createTransport: createDirectTransport,
		signal
	};
}
function readInputs() {
	return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => name.startsWith("INPUT_") ? [[name.slice(6).toLowerCase(), value]] : []));
}
async function readContext(raw) {
	const { SENHASEGURA_URL, SENHASEGURA_CLIENT_ID, SENHASEGURA_CLIENT_SECRET } = process.env;
	const environment = {
		url: SENHASEGURA_URL,
		clientId: SENHASEGURA_CLIENT_ID,
		clientSecret: SENHASEGURA_CLIENT_SECRET
	};
	if (raw["client-secret"] || SENHASEGURA_CLIENT_SECRET) return { environment };
	const { withheldFrom } = await __nccwpck_require__.e(/* import() */ 899).then(__nccwpck_require__.bind(__nccwpck_require__, 899));
	return {
		environment,
		untrustedRun: withheldFrom()
	};
}


var __webpack_exports__main = __webpack_exports__.i;
var __webpack_exports__post = __webpack_exports__.b;
export { __webpack_exports__main as main, __webpack_exports__post as post };
