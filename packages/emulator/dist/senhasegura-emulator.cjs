#!/usr/bin/env -S node --
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
let node_util = require("node:util");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_net = require("node:net");
let node_zlib = require("node:zlib");
let node_timers_promises = require("node:timers/promises");
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
function check$2(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check$2,
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
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
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
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
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
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
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
function boolean$1(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean$1,
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
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number$2(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number$2,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
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
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
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
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
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
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
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
function check(schema, document) {
	const { success, output, issues } = /* @__PURE__ */ safeParse(schema, document);
	if (success) return {
		ok: true,
		value: output
	};
	return {
		ok: false,
		problems: issues.map(({ path, message }) => ({
			path: pathText((path ?? []).map(({ key }) => key)),
			message
		}))
	};
}
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function pathText(keys) {
	return keys.map((key) => {
		if (typeof key === "number") return `[${key}]`;
		const name = String(key);
		return PLAIN_NAME.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
	}).join("").replace(/^\./, "");
}
const text = /* @__PURE__ */ string(({ input }) => `expected text, got ${kindOf(input)}${hint(input)}`);
const requiredText = /* @__PURE__ */ pipe(text, /* @__PURE__ */ nonEmpty("is required"));
const textOrNull = /* @__PURE__ */ nullable(text);
const flag = /* @__PURE__ */ boolean$1(({ input }) => `expected true or false, got ${kindOf(input)}`);
function number(least = -Infinity) {
	const message = `expected a number${least === -Infinity ? "" : ` of at least ${least}`}`;
	return /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(message), /* @__PURE__ */ finite(message), /* @__PURE__ */ minValue(least, message));
}
function choice(choices) {
	return /* @__PURE__ */ picklist(choices, `expected one of: ${choices.join(", ")}`);
}
function list(item) {
	return /* @__PURE__ */ array(item, ({ input }) => `expected a list, got ${kindOf(input)}`);
}
function map(entries) {
	const unknown = /* @__PURE__ */ never(`is not known here; known are ${Object.keys(entries).sort().join(", ")}`);
	return /* @__PURE__ */ pipe(anyMap, /* @__PURE__ */ objectWithRest(entries, unknown, "is required"));
}
function namedValues(value) {
	return /* @__PURE__ */ pipe(anyMap, /* @__PURE__ */ record(/* @__PURE__ */ string(), value), /* @__PURE__ */ check$2((values) => Object.keys(values).length > 0, "is empty"));
}
const anyMap = /* @__PURE__ */ custom((value) => typeof value === "object" && value !== null && !Array.isArray(value), ({ input }) => `expected a map, got ${kindOf(input)}`);
function kindOf(value) {
	if (value === void 0) return "nothing";
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a map" : `a ${typeof value}`;
}
function hint(value) {
	return typeof value === "number" || typeof value === "boolean" ? " (put it in quotes)" : "";
}
const FAULT_RULE = map({
	fault: choice([
		"bom",
		"clock",
		"content-type",
		"cut-json",
		"delay",
		"drip",
		"duplicate-keys",
		"empty-body",
		"encryption-sentinel",
		"endless",
		"gzip",
		"hang",
		"html",
		"no-secrets",
		"null-secrets",
		"redirect",
		"reset",
		"revoke-tokens",
		"status",
		"truncate"
	]),
	on: /* @__PURE__ */ optional(text),
	nth: /* @__PURE__ */ optional(/* @__PURE__ */ lazy((given) => Array.isArray(given) ? list(number(1)) : number(1))),
	times: /* @__PURE__ */ optional(number(1)),
	probability: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(number(0), /* @__PURE__ */ maxValue(1, "is at most 1"))),
	when: /* @__PURE__ */ optional(choice(["before", "after"])),
	status: /* @__PURE__ */ optional(number(100)),
	retry_after: /* @__PURE__ */ optional(number(0)),
	milliseconds: /* @__PURE__ */ optional(number()),
	bytes: /* @__PURE__ */ optional(number(0)),
	location: /* @__PURE__ */ optional(text),
	content_type: /* @__PURE__ */ optional(text)
});
const NUMBERS = /* @__PURE__ */ new Set([
	"nth",
	"times",
	"probability",
	"status",
	"retry_after",
	"milliseconds",
	"bytes"
]);
function parseFaultText(given) {
	const pairs = given.split(",").map((pair) => {
		const at = pair.indexOf("=");
		const [name, value] = at === -1 ? ["fault", pair] : [pair.slice(0, at), pair.slice(at + 1)];
		return [name.trim(), NUMBERS.has(name.trim()) ? Number(value) : value.trim()];
	});
	return check(FAULT_RULE, Object.fromEntries(pairs));
}
function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
}
const SWITCHES = {
	"auth.expired": [
		"oauth401",
		"kong404",
		"envelope401",
		"envelope403",
		"envelope500"
	],
	"auth.forbidden": [
		"kong404",
		"oauth401",
		"envelope401",
		"envelope403",
		"envelope500"
	],
	"auth.invalid": [
		"oauth401",
		"kong404",
		"envelope401",
		"envelope403",
		"envelope500"
	],
	"auth.missing": [
		"kong404",
		"oauth401",
		"envelope401",
		"envelope403",
		"envelope500"
	],
	"certificate.encoding": [
		"vendor",
		"der",
		"pem",
		"pem64"
	],
	"certificate.pemKey": ["apart", "inside"],
	"cicd.unmatched": ["drop", "keyvalue"],
	custody: ["track", "exclusive"],
	"deprovision.repeat": ["404", "200"],
	"dsm.application": [
		"on",
		"gateway404",
		"sub404",
		"resource404"
	],
	"dsm.applicationScope": ["authorization", "application"],
	"dsm.dataShape": [
		"array",
		"map",
		"merged"
	],
	"dsm.environmentKey": ["environment", "Environment"],
	"dsm.expiredSecrets": ["show", "hide"],
	"dsm.provisionAnswer": ["sample", "profile"],
	encryption: [
		"oaep-sha1",
		"oaep-sha256",
		"off"
	],
	"encryption.keyValue": ["off", "on"],
	"envelope.errorCode": [
		"one",
		"zero",
		"absent"
	],
	"envelope.errorFlagBug": ["off", "on"],
	"envelope.style": [
		"extended",
		"classic",
		"v4",
		"pt",
		"en",
		"menssage"
	],
	"http.created": ["200", "mirror"],
	"http.deleteEmpty": ["off", "204"],
	"http.failure": ["mirror", "always200"],
	"http.requestId": ["off", "on"],
	"mysafe.restricted": ["refuse", "serve"],
	oauth1: [
		"rfc5849",
		"off",
		"plaintext",
		"unsigned"
	],
	"pam.autoChange": ["string", "boolean"],
	"pam.changed": ["on", "off"],
	"pam.infoCreate": ["idtag", "echo"],
	"pam.keyExtras": ["on", "off"],
	"pam.legacySenha": ["off", "on"],
	"pam.noAccess": ["1009", "1007"],
	"pam.tagKey": ["tag", "identifier"],
	pathCase: ["insensitive", "exact"],
	"prefixes.certificate": [
		"api",
		"iso+api",
		"iso",
		"off"
	],
	"prefixes.dsm": [
		"iso+api",
		"iso",
		"api"
	],
	"prefixes.mysafe": [
		"iso+api",
		"iso",
		"api",
		"off"
	],
	"prefixes.pam": [
		"iso+api",
		"iso",
		"api"
	],
	"prefixes.token": [
		"iso+api",
		"iso",
		"api"
	],
	"request.encodings": ["all", "form-only"],
	"request.lenientNames": ["off", "on"],
	"sctm.list": [
		"on",
		"gateway404",
		"sub404",
		"resource404"
	],
	"sctm.listKey": ["secrets", "Secrets"],
	"sctm.missing": [
		"secret404",
		"sub404",
		"empty"
	],
	"sctm.one": [
		"on",
		"gateway404",
		"sub404",
		"resource404"
	],
	"sctm.oneShape": ["object", "array"],
	"sctm.slash": [
		"any",
		"encoded",
		"plain"
	],
	"token.clientAuth": [
		"any",
		"body",
		"basic"
	],
	"token.typeCase": ["Bearer", "bearer"],
	"types.emptyTags": ["[\"\"]", "[]"],
	"types.ids": ["string", "number"],
	"types.nulls": [
		"vendor",
		"null",
		"empty"
	]
};
const SWITCH_NAMES = Object.keys(SWITCHES);
function isSwitchName(name) {
	return Object.hasOwn(SWITCHES, name);
}
const LIFETIME = "token.lifetime";
const LONGEST_LIFETIME = 31536e3;
function parseSwitch(name, value) {
	if (name === LIFETIME) {
		const seconds = Number(value);
		return Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_LIFETIME ? { change: { [LIFETIME]: seconds } } : { problem: `expected whole seconds from 1 to ${LONGEST_LIFETIME}` };
	}
	if (!isSwitchName(name)) return { problem: `isn't a switch; there are ${[...SWITCH_NAMES, LIFETIME].join(", ")}` };
	const choices = SWITCHES[name];
	const text = typeof value === "boolean" ? value ? "on" : "off" : String(value);
	return choices.includes(text) ? { change: { [name]: text } } : { problem: `expected one of: ${choices.join(", ")}` };
}
const PROFILES = [
	"classic",
	"v332",
	"v4",
	"hostile"
];
const v332 = {
	...Object.fromEntries(SWITCH_NAMES.map((name) => [name, SWITCHES[name][0]])),
	"token.lifetime": 3600
};
const classic = {
	...v332,
	"auth.forbidden": "envelope401",
	"envelope.errorCode": "absent",
	"envelope.style": "classic",
	"pam.changed": "off",
	"pam.keyExtras": "off",
	"pam.noAccess": "1007",
	"prefixes.certificate": "off",
	"prefixes.dsm": "iso",
	"prefixes.mysafe": "iso",
	"prefixes.pam": "iso",
	"prefixes.token": "iso",
	"sctm.list": "sub404",
	"sctm.one": "sub404"
};
const v4 = {
	...v332,
	"auth.forbidden": "envelope500",
	"envelope.style": "v4",
	"http.created": "mirror",
	"http.requestId": "on",
	"pam.autoChange": "boolean",
	"pam.tagKey": "identifier",
	"prefixes.dsm": "iso",
	"prefixes.mysafe": "api",
	"types.emptyTags": "[]"
};
const DRAWN = [
	"auth.expired",
	"auth.forbidden",
	"auth.invalid",
	"auth.missing",
	"dsm.dataShape",
	"dsm.environmentKey",
	"envelope.style",
	"http.created",
	"http.deleteEmpty",
	"http.failure",
	"pam.autoChange",
	"pam.changed",
	"pam.infoCreate",
	"pam.keyExtras",
	"pam.noAccess",
	"pam.tagKey",
	"sctm.listKey",
	"sctm.oneShape",
	"token.typeCase",
	"types.emptyTags",
	"types.ids",
	"types.nulls"
];
const DRAWN_ONCE = [
	"prefixes.dsm",
	"prefixes.pam",
	"prefixes.token",
	"prefixes.certificate",
	"prefixes.mysafe"
];
const FIXED = {
	classic,
	v332,
	v4
};
function switchSource(profile, changes = {}, seed = 1) {
	if (profile !== "hostile") {
		const switches = {
			...FIXED[profile],
			...changes
		};
		return () => switches;
	}
	const random = randomFrom(seed);
	const draw = (names) => Object.fromEntries(names.map((name) => {
		const choices = SWITCHES[name].filter((choice) => choice !== "off" || !isPrefix(name));
		return [name, choices[Math.floor(random() * choices.length)]];
	}));
	const base = {
		...v332,
		"envelope.errorFlagBug": "on",
		"token.lifetime": 2,
		...draw(DRAWN_ONCE)
	};
	return () => ({
		...base,
		...draw(DRAWN),
		"envelope.errorCode": random() < .5 ? "zero" : "absent",
		...changes
	});
}
function isPrefix(name) {
	return name.startsWith("prefixes.");
}
const OPTIONS = {
	help: {
		type: "boolean",
		short: "h"
	},
	port: { type: "string" },
	host: { type: "string" },
	tls: { type: "boolean" },
	seed: { type: "string" },
	"env-file": { type: "string" },
	"write-env": { type: "string" },
	wait: { type: "boolean" },
	profile: { type: "string" },
	switch: { type: "string" },
	fault: { type: "string" },
	"rate-limit": { type: "string" },
	"allow-host": { type: "string" }
};
function readFlags(argv, problems) {
	const { positionals, tokens } = (0, node_util.parseArgs)({
		args: [...argv],
		options: OPTIONS,
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	problems.push(...positionals.map((word) => `Unexpected argument: ${printable(word)}`));
	const flags = /* @__PURE__ */ new Map();
	const texts = /* @__PURE__ */ new Map();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const { name, value, rawName } = token;
		const type = Object.hasOwn(OPTIONS, name) ? OPTIONS[name].type : void 0;
		if (rawName === "--no-tls" && value === void 0) flags.set("tls", false);
		else if (type === void 0) problems.push(`Unknown flag: ${printable(rawName)}`);
		else if (type === "string" && isMissing(token)) problems.push(`--${name} needs a value`);
		else if (type === "boolean" && value !== void 0) problems.push(`--${name} takes no value`);
		else if (value === void 0) flags.set(name, true);
		else texts.set(name, [...texts.get(name) ?? [], value]);
	}
	return {
		flags,
		texts
	};
}
function isMissing({ value = "", inlineValue }) {
	return value === "" || inlineValue !== true && value.startsWith("-");
}
function printable(text) {
	return JSON.stringify(text.slice(0, 60));
}
var UsageError = class extends Error {
	constructor(problems) {
		super(problems.join("\n"));
		this.name = "UsageError";
	}
};
function parseArguments(argv) {
	const problems = [];
	const given = readFlags(argv[0] === "--" ? argv.slice(1) : argv, problems);
	const last = (name) => given.texts.get(name)?.at(-1);
	const result = {
		help: given.flags.get("help") ?? false,
		port: readPort(last("port"), problems),
		host: last("host") ?? "127.0.0.1",
		hosts: given.texts.get("allow-host") ?? [],
		tls: given.flags.get("tls") ?? true,
		seed: last("seed"),
		envFile: last("env-file") ?? last("write-env"),
		wait: readWait(given, problems),
		profile: readProfile(last("profile"), problems),
		switches: readSwitches(given.texts.get("switch") ?? [], problems),
		faults: readFaults(given.texts.get("fault") ?? [], problems),
		rate_limit: readRateLimit(last("rate-limit"), problems)
	};
	if (problems.length > 0) throw new UsageError(problems);
	return result;
}
function readWait({ flags, texts }, problems) {
	const wait = flags.get("wait") ?? false;
	if (wait && !texts.has("env-file") && !texts.has("write-env")) problems.push("--wait needs --env-file: the file to wait for");
	return wait;
}
function readPort(text = "0", problems) {
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
	problems.push("--port must be a number from 0 to 65535");
	return 0;
}
function readProfile(text, problems) {
	const profile = PROFILES.find((name) => name === text);
	if (text !== void 0 && profile === void 0) problems.push(`--profile must be one of: ${PROFILES.join(", ")}`);
	return profile;
}
function readSwitches(assignments, problems) {
	const changes = assignments.map((assignment) => {
		const at = assignment.indexOf("=");
		const name = at === -1 ? assignment : assignment.slice(0, at);
		const parsed = parseSwitch(name, at === -1 ? "" : assignment.slice(at + 1));
		if ("change" in parsed) return parsed.change;
		problems.push(`--switch ${printable(name)} ${parsed.problem}`);
		return {};
	});
	return Object.assign({}, ...changes);
}
function readFaults(texts, problems) {
	return texts.flatMap((text) => {
		const parsed = parseFaultText(text);
		if (parsed.ok) return [parsed.value];
		problems.push(...parsed.problems.map(({ path, message }) => `--fault: ${path} ${message}`));
		return [];
	});
}
function readRateLimit(text, problems) {
	if (text === void 0) return void 0;
	const [, limit, seconds = "1"] = /^([1-9]\d{0,5})(?:\/([1-9]\d{0,4}))?$/.exec(text) ?? [];
	if (limit === void 0) problems.push("--rate-limit must be CALLS or CALLS/SECONDS, e.g. 20/1");
	return {
		limit: Number(limit),
		window_seconds: Number(seconds)
	};
}
const HELP = `senhasegura-emulator - a stand-in for the senhasegura DSM HTTP API

It answers like the vault does, holds invented secrets, and forgets everything when it stops.

Usage:
  senhasegura-emulator [options]

Options:
  --port N         port to listen on (default 0: any free one)
  --host ADDRESS   address to bind (default 127.0.0.1: nobody else can reach it)
  --allow-host N   also answer for host name N, and let the certificate cover it; repeatable
  --tls, --no-tls  HTTPS with a CA made on start (default), or plain HTTP
  --seed FILE      applications and secrets from a YAML or JSON file (default: a built-in sample)
  --env-file FILE  once it listens, write the variables that a client needs, readable by you alone
  --write-env FILE the same; Node 20 takes --env-file for itself when node or npx starts the emulator
  --wait           start nothing; wait until an emulator has written --env-file and answers
  --profile NAME   the dialect: classic, v332 (default), v4 or hostile
  --switch N=V     one point of the dialect otherwise, e.g. --switch custody=exclusive; repeatable
  --fault RULE     something goes wrong, e.g. --fault "status=503,on=GET dapp/application,nth=1"; repeatable
  --rate-limit N/S answer 429 to more than N calls in S seconds
  -h, --help       show this text

Try it:
  senhasegura-emulator --env-file vault.env &
  senhasegura-emulator --env-file vault.env --wait
  set -a; source vault.env; set +a
  curl --cacert "$SENHASEGURA_CA_CERTIFICATE" "$SENHASEGURA_URL/iso/oauth2/token" \\
    -d grant_type=client_credentials -d client_id="$SENHASEGURA_CLIENT_ID" \\
    -d client_secret="$SENHASEGURA_CLIENT_SECRET"

What it was asked is at /__emulator/log - names and ids, never values. Ctrl-C stops it.

Exit codes: 0 stopped; 1 could not start; 2 wrong usage.
`;
function tagged(tag, content) {
	const { length } = content;
	if (length < 128) return Buffer.concat([Buffer.of(tag, length), content]);
	const bytes = length < 256 ? [129, length] : [
		130,
		length >> 8,
		length & 255
	];
	return Buffer.concat([Buffer.of(tag, ...bytes), content]);
}
function sequence(...items) {
	return tagged(48, Buffer.concat(items));
}
function set(...items) {
	return tagged(49, Buffer.concat(items));
}
function integer(bytes) {
	return tagged(2, ((bytes[0] ?? 0) & 128) !== 0 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}
function boolean(value) {
	return tagged(1, Buffer.of(value ? 255 : 0));
}
function objectId(dotted) {
	const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
	return tagged(6, Buffer.from([40 * first + second, ...rest].flatMap(base128)));
}
function utf8$1(text) {
	return tagged(12, Buffer.from(text));
}
function octets(content) {
	return tagged(4, content);
}
function bits(content, unused = 0) {
	return tagged(3, Buffer.concat([Buffer.of(unused), content]));
}
function nothing() {
	return tagged(5, /* @__PURE__ */ new Uint8Array());
}
function utcTime(moment) {
	const digits = moment.toISOString().replace(/\.\d+|[-:T]/g, "");
	return tagged(23, Buffer.from(digits.slice(2)));
}
function member(number, content) {
	return tagged(160 | number, content);
}
function value(number, content) {
	return tagged(128 | number, content);
}
function pem(label, der) {
	const lines = Buffer.from(der).toString("base64").match(/.{1,64}/g) ?? [];
	return [
		`-----BEGIN ${label}-----`,
		...lines,
		`-----END ${label}-----`,
		""
	].join("\n");
}
function base128(number) {
	const digits = [number & 127];
	for (let rest = number >> 7; rest > 0; rest >>= 7) digits.unshift(rest & 127 | 128);
	return digits;
}
const OID$1 = {
	commonName: "2.5.4.3",
	ecdsaWithSha256: "1.2.840.10045.4.3.2",
	subjectKeyIdentifier: "2.5.29.14",
	keyUsage: "2.5.29.15",
	subjectAltName: "2.5.29.17",
	basicConstraints: "2.5.29.19",
	authorityKeyIdentifier: "2.5.29.35",
	extendedKeyUsage: "2.5.29.37",
	serverAuth: "1.3.6.1.5.5.7.3.1"
};
const DAY$1 = 864e5;
function makeCertificate(hosts, commonName = "senhasegura emulator") {
	const caKeys = (0, node_crypto.generateKeyPairSync)("ec", { namedCurve: "P-256" });
	const serverKeys = (0, node_crypto.generateKeyPairSync)("ec", { namedCurve: "P-256" });
	const ca = {
		name: "senhasegura emulator CA",
		key: caKeys.publicKey
	};
	const names = [.../* @__PURE__ */ new Set([
		"localhost",
		"127.0.0.1",
		"::1",
		...hosts
	])];
	const caCertificate = certify(ca, ca.name, caKeys.privateKey, [
		extension(OID$1.basicConstraints, sequence(boolean(true), integer(Buffer.of(0))), true),
		extension(OID$1.keyUsage, bits(Buffer.of(6), 1), true),
		extension(OID$1.subjectKeyIdentifier, octets(keyIdentifier(ca.key)))
	]);
	const server = {
		name: commonName,
		key: serverKeys.publicKey
	};
	const certificate = certify(server, ca.name, caKeys.privateKey, [
		extension(OID$1.basicConstraints, sequence(), true),
		extension(OID$1.keyUsage, bits(Buffer.of(128), 7), true),
		extension(OID$1.extendedKeyUsage, sequence(objectId(OID$1.serverAuth))),
		extension(OID$1.subjectAltName, sequence(...names.map(alternativeName))),
		extension(OID$1.subjectKeyIdentifier, octets(keyIdentifier(server.key))),
		extension(OID$1.authorityKeyIdentifier, sequence(value(0, keyIdentifier(ca.key))))
	]);
	return {
		ca: pem("CERTIFICATE", caCertificate),
		certificate: pem("CERTIFICATE", certificate),
		privateKey: serverKeys.privateKey.export({
			format: "pem",
			type: "pkcs8"
		}).toString()
	};
}
function certify(subject, issuer, issuerKey, extensions) {
	const algorithm = sequence(objectId(OID$1.ecdsaWithSha256));
	const now = Date.now();
	const validity = [/* @__PURE__ */ new Date(now - DAY$1), new Date(now + 365 * DAY$1)].map(utcTime);
	const body = sequence(member(0, integer(Buffer.of(2))), integer(Buffer.concat([Buffer.of(64), (0, node_crypto.randomBytes)(15)])), algorithm, distinguishedName(issuer), sequence(...validity), distinguishedName(subject.name), publicKeyInfo(subject.key), member(3, sequence(...extensions)));
	return sequence(body, algorithm, bits((0, node_crypto.sign)("sha256", body, issuerKey)));
}
function distinguishedName(name) {
	return sequence(set(sequence(objectId(OID$1.commonName), utf8$1(name))));
}
function extension(id, content, isCritical = false) {
	return sequence(objectId(id), ...isCritical ? [boolean(true)] : [], octets(content));
}
function publicKeyInfo(key) {
	return key.export({
		format: "der",
		type: "spki"
	});
}
function keyIdentifier(key) {
	return (0, node_crypto.createHash)("sha1").update(publicKeyInfo(key)).digest();
}
function alternativeName(name) {
	return (0, node_net.isIP)(name) === 0 ? value(2, Buffer.from(name)) : value(7, addressBytes(name));
}
function addressBytes(address) {
	if ((0, node_net.isIP)(address) === 4) return Buffer.from(address.split(".").map(Number));
	const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
	const words = (text) => text === "" ? [] : text.split(":");
	const missing = 8 - words(head).length - words(tail ?? "").length;
	const all = [
		...words(head),
		...Array(missing).fill("0"),
		...words(tail ?? "")
	];
	return Buffer.from(all.map((word) => word.padStart(4, "0")).join(""), "hex");
}
var Clock = class {
	#source;
	#offset = 0;
	constructor(source) {
		this.#source = source;
	}
	now() {
		return this.#source() + this.#offset;
	}
	advance(milliseconds) {
		this.#offset += milliseconds;
	}
};
function vaultDate(milliseconds) {
	return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
}
function parseVaultDate(text) {
	if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return void 0;
	const moment = Date.parse(`${text.replace(" ", "T")}Z`);
	return Number.isNaN(moment) || vaultDate(moment) !== text ? void 0 : moment;
}
function leaseViews(vault) {
	return vault.leases.live().map(({ secret, authorization, pod, provisionedAt, expiresAt }) => ({
		secretId: secret.id,
		identity: secret.identity,
		authorization: authorization.label,
		...pod,
		provisionedAt,
		expiresAt
	}));
}
function custodyViews(vault) {
	return vault.custody.list().map(({ item, authorization, since }) => ({
		item,
		authorization: authorization.label,
		since
	}));
}
const SENTINEL = "An error occurred while encrypting the text";
const SENSITIVE$1 = /* @__PURE__ */ new Set([
	"password",
	"content",
	"secret_access_key",
	"private_key",
	"senha",
	"conteudo"
]);
const keys = /* @__PURE__ */ new WeakMap();
function decryptionKey(authorization) {
	const known = keys.get(authorization);
	if (known !== void 0) return known;
	const made = authorization.encryptionKey === "" ? (0, node_crypto.generateKeyPairSync)("rsa", { modulusLength: 2048 }).privateKey : (0, node_crypto.createPrivateKey)(authorization.encryptionKey);
	keys.set(authorization, made);
	return made;
}
function protectFor(authorization, switches, more = []) {
	if (!authorization.encrypts || switches.encryption === "off") return (map) => map;
	const key = (0, node_crypto.createPublicKey)(decryptionKey(authorization));
	const hash = switches.encryption === "oaep-sha256" ? "sha256" : "sha1";
	const all = switches["encryption.keyValue"] === "on";
	return (map) => Object.fromEntries(Object.entries(map).map(([name, value]) => [name, typeof value === "string" && value !== "" && (all || SENSITIVE$1.has(name) || more.includes(name)) ? encrypt(key, hash, value) : value]));
}
function encrypt(key, hash, text) {
	const overhead = hash === "sha1" ? 42 : 66;
	const bytes = Buffer.from(text);
	const most = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8 - overhead;
	if (bytes.length > most) return SENTINEL;
	return (0, node_crypto.publicEncrypt)({
		key,
		padding: node_crypto.constants.RSA_PKCS1_OAEP_PADDING,
		oaepHash: hash
	}, bytes).toString("base64");
}
function controlOf(emulation) {
	const { vault } = emulation;
	const find = (label) => vault.authorizations().find((authorization) => authorization.label === label);
	const [first] = vault.authorizations();
	const mySafe = vault.authorizations().find(({ resources }) => resources.has("MySafe"));
	if (first === void 0) throw new Error("A seed has at least one authorization");
	return {
		credentials: credentialsOf(first),
		mySafeCredentials: mySafe === void 0 ? void 0 : credentialsOf(mySafe),
		credentialsOf: (label) => {
			const found = find(label);
			return found === void 0 ? void 0 : credentialsOf(found);
		},
		log: () => emulation.log.entries(),
		leases: () => leaseViews(vault),
		custodies: () => custodyViews(vault),
		decryptionKeyOf: (label) => {
			const found = find(label);
			if (found === void 0) return void 0;
			return decryptionKey(found).export({
				format: "pem",
				type: "pkcs8"
			}).toString();
		},
		configure: (settings) => emulation.configure(settings),
		faults: emulation.faults,
		onRequest: (hook) => emulation.hooks.add(hook),
		advance: (milliseconds) => vault.clock.advance(milliseconds)
	};
}
function credentialsOf(authorization) {
	const { clientId, clientSecret, application, system, environment } = authorization;
	return {
		clientId,
		clientSecret,
		application: application.name,
		system,
		environment
	};
}
const LONGEST_PATH = 200;
var AuditLog = class {
	#most;
	#records = [];
	#dropped = 0;
	constructor(most = 1e4) {
		this.#most = most;
	}
	add(record) {
		this.#records.push(record);
		if (this.#records.length < 2 * this.#most) return;
		this.#dropped += this.#most;
		this.#records = this.#records.slice(this.#most);
	}
	entries(after = 0) {
		const end = this.#dropped + this.#records.length;
		const first = Math.max(after, end - this.#most, this.#dropped);
		return this.#records.slice(first - this.#dropped).map(({ at, path, ...rest }, index) => ({
			seq: first + index + 1,
			time: new Date(at).toISOString(),
			path: path.slice(0, LONGEST_PATH),
			...rest
		}));
	}
};
const JSON_TYPE = "application/json; charset=utf-8";
function json(status, value, headers = {}) {
	return {
		status,
		headers: {
			"content-type": JSON_TYPE,
			...headers
		},
		body: JSON.stringify(value)
	};
}
const GATEWAY_TEXT = {
	429: "API rate limit exceeded",
	502: "An invalid response was received from the upstream server",
	503: "Service unavailable",
	504: "The upstream server is timing out"
};
const LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>Proxy sign-in</form></body></html>";
function replacement(rule) {
	switch (rule.fault) {
		case "reset":
		case "hang": return {
			status: 0,
			headers: {},
			body: "",
			delivery: { kind: rule.fault }
		};
		case "status": return statusAnswer(rule);
		case "html": return {
			status: 200,
			headers: { "content-type": "text/html; charset=utf-8" },
			body: LOGIN_PAGE
		};
		case "redirect": return {
			status: rule.status ?? 302,
			headers: { location: rule.location ?? "https://login.example/" },
			body: ""
		};
		default: return;
	}
}
function statusAnswer({ status = 503, retry_after: retryAfter }) {
	return json(status, { message: GATEWAY_TEXT[status] ?? "An unexpected error occurred" }, retryAfter === void 0 ? {} : { "retry-after": String(retryAfter) });
}
function spoil(answer, rule) {
	const text = Buffer.from(answer.body).toString();
	switch (rule.fault) {
		case "bom": return {
			...answer,
			body: `\uFEFF${text}`
		};
		case "content-type": return withHeader(answer, "content-type", rule.content_type ?? "text/plain");
		case "cut-json": return {
			...answer,
			body: text.slice(0, Math.floor(text.length / 2))
		};
		case "duplicate-keys": return {
			...answer,
			body: duplicateKeys(text)
		};
		case "empty-body": return {
			...answer,
			body: ""
		};
		case "encryption-sentinel": return {
			...answer,
			body: text.replace(/"(password|content|secret_access_key|private_key)":"(?:[^"\\]|\\.)*"/g, (_match, key) => `"${key}":${JSON.stringify(SENTINEL)}`)
		};
		case "gzip": return {
			...withHeader(answer, "content-encoding", "gzip"),
			body: (0, node_zlib.gzipSync)(text)
		};
		case "no-secrets": return {
			...answer,
			body: withSecrets(text, [])
		};
		case "null-secrets": return {
			...answer,
			body: withSecrets(text, null)
		};
		default: return withDelivery(answer, rule);
	}
}
function withDelivery(answer, rule) {
	const delivery = deliveryOf(rule, Buffer.byteLength(answer.body));
	return delivery === void 0 ? answer : {
		...answer,
		delivery
	};
}
function deliveryOf(rule, length) {
	switch (rule.fault) {
		case "delay": return {
			kind: "delay",
			milliseconds: rule.milliseconds ?? 1e3
		};
		case "drip": return {
			kind: "drip",
			bytes: rule.bytes ?? 16,
			milliseconds: rule.milliseconds ?? 100
		};
		case "truncate": return {
			kind: "truncate",
			bytes: rule.bytes ?? Math.floor(length / 2)
		};
		case "endless": return { kind: "endless" };
		default: return;
	}
}
function withHeader(answer, name, value) {
	return {
		...answer,
		headers: {
			...answer.headers,
			[name]: value
		}
	};
}
function duplicateKeys(text) {
	const inData = text.replace(/("data":\[?\{)("(?:[^"\\]|\\.)*":)/, (_match, open, key) => `${open}${key}"another value",${key}`);
	return inData === text ? text.replace(/^\{("[^"]*":)/, "{$1null,$1") : inData;
}
function withSecrets(text, secrets) {
	const document = JSON.parse(text);
	const { application } = document;
	if (typeof application === "object") return JSON.stringify({
		...document,
		application: {
			...application,
			secrets
		}
	});
	const key = ["secrets", "Secrets"].find((name) => Object.hasOwn(document, name));
	return key === void 0 ? text : JSON.stringify({
		...document,
		[key]: secrets
	});
}
var Faults = class {
	#armed = [];
	#random;
	constructor(rules, seed) {
		this.#random = randomFrom(seed);
		this.add(...rules);
	}
	add(...rules) {
		for (const rule of rules) this.#armed.push({
			rule,
			fits: matcher(rule.on ?? "*"),
			seen: 0,
			struck: 0
		});
	}
	clear() {
		this.#armed = [];
	}
	strike(method, path) {
		if (this.#armed.length === 0) return NONE;
		return this.#armed.filter((armed) => this.#strikes(armed, method, path)).map(({ rule }) => rule);
	}
	#strikes(armed, method, path) {
		const { rule } = armed;
		if (!armed.fits(method, path)) return false;
		armed.seen += 1;
		if (rule.nth !== void 0 && ![rule.nth].flat().includes(armed.seen)) return false;
		if (rule.times !== void 0 && armed.struck >= rule.times) return false;
		if (rule.probability !== void 0 && this.#random() >= rule.probability) return false;
		armed.struck += 1;
		return true;
	}
};
const NONE = [];
function matcher(on) {
	const [, method, pattern = ""] = /^(?:([A-Z]+)\s+)?\/?(.*)$/.exec(on) ?? [];
	const parts = pattern.split("*").map((part) => part.replace(/[.\\+?^${}()|[\]]/g, "\\$&"));
	const shape = new RegExp(`^${parts.join(".*")}$`, "i");
	return (given, path) => (method === void 0 || method === given) && shape.test(belowPrefix(path));
}
function belowPrefix(path) {
	return path.replace(/^\/(?:iso|api)\//, "").replace(/^\/|\/$/g, "");
}
function success(dialect, message, payload = {}, status = 200, more = {}) {
	const http = status === 201 && dialect.switches["http.created"] === "mirror" ? 201 : 200;
	const { response, ...rest } = envelope$1(dialect, {
		status,
		message,
		error: false,
		errorCode: 0
	});
	return json(http, {
		...rest,
		response: {
			...response,
			...more
		},
		...payload
	});
}
function failure(dialect, { http, message, code, errorCode }) {
	const { switches } = dialect;
	const text = code === void 0 ? message : `${code}: ${message}`;
	const body = envelope$1(dialect, {
		status: http,
		message: text,
		error: switches["envelope.errorFlagBug"] === "off",
		errorCode: switches["envelope.errorCode"] === "zero" ? 0 : errorCode ?? 1
	});
	const exception = {
		code: code ?? http,
		message: text,
		detail: switches["envelope.style"] === "v4" ? "" : null
	};
	return json(switches["http.failure"] === "always200" ? 200 : http, code === void 0 && http !== 500 ? body : {
		...body,
		exception
	});
}
function envelope$1(dialect, outcome) {
	const { switches, tenant } = dialect;
	const { status, message, error } = outcome;
	const absent = switches["envelope.errorCode"] === "absent";
	const english = absent ? {} : { error_code: outcome.errorCode };
	const portuguese = absent ? {} : { cod_erro: outcome.errorCode };
	const longResponse = (secondName) => ({
		status,
		message,
		error,
		...english,
		detail: "",
		[secondName]: message,
		erro: error,
		...portuguese
	});
	switch (switches["envelope.style"]) {
		case "classic": return { response: {
			status,
			mensagem: message,
			erro: error,
			...portuguese,
			message,
			error,
			...english
		} };
		case "pt": return { response: {
			status,
			mensagem: message,
			erro: error
		} };
		case "en": return { response: {
			status,
			message,
			error
		} };
		case "menssage": return { response: {
			status,
			menssage: message,
			erro: error
		} };
		case "v4": return {
			code: status,
			tenant,
			response: longResponse("Message")
		};
		case "extended": return {
			code: status,
			response: longResponse("mensagem")
		};
	}
}
function checkOAuth1(call) {
	const mode = call.switches.oauth1;
	const header = headerPairs(call.request.headers["authorization"] ?? "");
	const pairs = header ?? (mode === "unsigned" ? unsignedPairs(call) : void 0);
	if (pairs === void 0 || mode === "off") return void 0;
	const value = (name) => pairs.find(([key]) => key === name)?.[1] ?? "";
	const authorization = call.vault.byClientId(value("oauth_consumer_key"));
	if (authorization === void 0 || authorization.tokenKey !== value("oauth_token")) return { refused: "unknown consumer or token" };
	if (header === void 0) return { authorization };
	const secrets = `${encode$1(authorization.clientSecret)}&${encode$1(authorization.tokenSecret)}`;
	const method = value("oauth_signature_method");
	if (method === "PLAINTEXT" && mode !== "rfc5849") return value("oauth_signature") === secrets ? { authorization } : { refused: "wrong signature" };
	if (method !== "HMAC-SHA1") return { refused: "unsupported signature method" };
	if (value("oauth_nonce") === "" || value("oauth_timestamp") === "") return { refused: "no nonce or no timestamp" };
	if (!baseStrings(call, pairs).map((text) => (0, node_crypto.createHmac)("sha1", secrets).update(text).digest("base64")).includes(value("oauth_signature"))) return { refused: "wrong signature" };
	return call.vault.nonces.use(`${value("oauth_timestamp")} ${value("oauth_nonce")} ${value("oauth_token")}`) ? { authorization } : { refused: "nonce was used before" };
}
function headerPairs(header) {
	if (!/^OAuth\s/i.test(header)) return void 0;
	return [...header.matchAll(/([A-Za-z0-9_]+)="([^"]*)"/g)].filter(([, name]) => name?.toLowerCase() !== "realm").map(([, name = "", value = ""]) => [decode$3(name), decode$3(value)]);
}
function unsignedPairs({ request }) {
	const pairs = formPairs(request.query);
	return pairs.some(([name]) => name === "oauth_consumer_key") ? pairs : void 0;
}
function baseStrings(call, header) {
	const { request } = call;
	const body = (request.headers["content-type"] ?? "").toLowerCase().startsWith("application/x-www-form-urlencoded") ? formPairs(Buffer.from(request.body).toString()) : [];
	const parameters = [
		...header,
		...formPairs(request.query),
		...body
	].filter(([name]) => name !== "oauth_signature").map(([name, value]) => [encode$1(name), encode$1(value)]).sort(([a, x], [b, y]) => compare(a, b) || compare(x, y)).map(([name, value]) => `${name}=${value}`).join("&");
	const host = (request.headers["host"] ?? "").toLowerCase();
	return ["https", "http"].flatMap((scheme) => {
		const authority = host.replace(scheme === "https" ? /:443$/ : /:80$/, "");
		return [request.path, request.path.toLowerCase()].map((path) => [
			request.method,
			encode$1(`${scheme}://${authority}${path}`),
			encode$1(parameters)
		].join("&"));
	});
}
function formPairs(text) {
	return [...new URLSearchParams(text)];
}
function encode$1(text) {
	return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function decode$3(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function gateway404() {
	return json(404, { message: "no Route matched with those values" });
}
function unknownRoute(dialect, shape = "sub404") {
	switch (shape) {
		case "gateway404": return gateway404();
		case "sub404": return failure(dialect, {
			http: 404,
			message: "Resource sub not found",
			errorCode: 4
		});
		case "resource404": return failure(dialect, {
			http: 404,
			message: "Resource/sub-resource not found"
		});
	}
}
function oauthError(status, error, message, extra = {}) {
	return json(status, {
		error,
		error_description: message,
		...extra.hint === void 0 ? {} : { hint: extra.hint },
		message
	}, extra.challenge === true ? { "www-authenticate": "Basic realm=\"OAuth\"" } : {});
}
function refuse$1(dialect, refusal, reason) {
	switch (dialect.switches[`auth.${refusal}`]) {
		case "kong404": return gateway404();
		case "oauth401": return oauthError(401, "access_denied", "The resource owner or authorization server denied the request.", { hint: reason });
		case "envelope401": return failure(dialect, {
			http: 401,
			message: reason
		});
		case "envelope403": return failure(dialect, {
			http: 403,
			message: reason
		});
		case "envelope500": return failure(dialect, {
			http: 500,
			message: refusal === "forbidden" ? "You are not authorized to access this resource." : reason
		});
	}
}
const TOKEN_PROBLEMS = {
	unknown: ["invalid", "Access token could not be verified"],
	expired: ["expired", "Access token is invalid"],
	revoked: ["invalid", "Access token has been revoked"]
};
function admit(call, route) {
	const caller = authenticate(call);
	if ("refused" in caller) return {
		caller: void 0,
		refused: caller.refused
	};
	const refused = refusedCall(call, caller.authorization, route);
	if (refused === void 0) return { caller: caller.authorization };
	return {
		caller: caller.authorization,
		refused
	};
}
function authenticate(call) {
	const signed = checkOAuth1(call);
	if (signed !== void 0) {
		if ("authorization" in signed) return signed;
		call.note({
			type: "refused",
			reason: signed.refused
		});
		return { refused: json(401, { message: "Invalid signature" }) };
	}
	const header = call.request.headers["authorization"];
	if (header === void 0) return { refused: stop$1(call, "missing", "Missing \"Authorization\" header") };
	const check = call.vault.tokens.check(bearerOf(header) ?? "");
	if (check.state === "valid") return { authorization: check.authorization };
	const [refusal, reason] = TOKEN_PROBLEMS[check.state];
	return { refused: stop$1(call, refusal, reason) };
}
function bearerOf(header) {
	if (header?.slice(0, 7).toLowerCase() !== "bearer ") return void 0;
	return header.slice(7).trim();
}
function refusedCall(call, caller, route) {
	if (call.vault.isInactive(caller)) {
		call.note({
			type: "refused",
			reason: "Inactive authorization"
		});
		return failure(call, {
			http: 401,
			message: "Inactive authorization"
		});
	}
	const client = refusedClient(call, caller);
	if (client !== void 0) return client;
	if (!caller.resources.has(route.resource)) return stop$1(call, "forbidden", `Resource not granted: ${route.resource}`);
	if (route.writes === true && caller.readOnly) {
		const message = "Without PAM Configuration Access permission";
		call.note({
			type: "refused",
			reason: message
		});
		return failure(call, {
			http: 400,
			code: 1039,
			message
		});
	}
}
function refusedClient(call, caller) {
	const { client, headers } = call.request;
	if (!caller.allowedIps.some((pattern) => matchesAddress(pattern, client.address))) return stop$1(call, "forbidden", "IP not allowed");
	const { allowedReferers, fingerprint } = caller;
	if (allowedReferers.length > 0 && !allowedReferers.includes(headers["referer"] ?? "")) return stop$1(call, "forbidden", "Referer not allowed");
	if (fingerprint !== null && client.fingerprint !== fingerprint) return stop$1(call, "forbidden", "Certificate not allowed");
}
function forbid(call, reason) {
	return stop$1(call, "forbidden", reason);
}
function refuseAsUnknown(call, shape) {
	call.note({
		type: "refused",
		reason: "no such route"
	});
	return unknownRoute(call, shape);
}
function stop$1(call, refusal, reason) {
	call.note({
		type: "refused",
		reason
	});
	return refuse$1(call, refusal, reason);
}
function matchesAddress(pattern, address) {
	if (pattern === "*" || pattern === address) return true;
	if (!pattern.includes("*")) return false;
	const parts = pattern.split("*").map((part) => part.replace(/[.\\+?^${}()|[\]]/g, "\\$&"));
	return new RegExp(`^${parts.join("[0-9a-fA-F.:]*")}$`).test(address);
}
const MOST_PARTS = 200;
function parseMultipart(body, contentType) {
	const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
	const mark = boundary?.[1] ?? boundary?.[2];
	if (mark === void 0) return "The multipart body has no boundary";
	const parts = `\r\n${Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1")}`.split(`\r\n--${mark}`);
	const last = parts.at(-1)?.trimEnd();
	if (parts.length < 2 || last !== "--") return "The multipart body does not end with its boundary";
	if (parts.length > MOST_PARTS) return "The multipart body has too many parts";
	const fields = [];
	for (const part of parts.slice(1, -1)) {
		const at = part.indexOf("\r\n\r\n");
		const head = part.slice(0, Math.max(at, 0));
		const name = /^content-disposition:\s*form-data;.*?\bname="([^"]*)"/im.exec(head)?.[1];
		if (at === -1 || name === void 0) return "A part of the multipart body has no name";
		fields.push([utf8(name), utf8(part.slice(at + 4))]);
	}
	return fields;
}
function utf8(latin1) {
	return Buffer.from(latin1, "latin1").toString("utf8");
}
var Parameters = class {
	#values;
	constructor(entries) {
		const values = /* @__PURE__ */ new Map();
		for (const [name, value] of entries) {
			const key = name.endsWith("[]") ? name.slice(0, -2) : name;
			const list = values.get(key) ?? [];
			list.push(...Array.isArray(value) ? value : [value]);
			values.set(key, list);
		}
		this.#values = values;
	}
	text(name) {
		const value = this.#values.get(name)?.at(-1);
		if (typeof value === "string") return value;
		return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
	}
	has(name) {
		return this.#values.has(name);
	}
	value(name) {
		return this.#values.get(name)?.at(-1);
	}
	texts(name) {
		return (this.#values.get(name) ?? []).filter((value) => typeof value === "string");
	}
	textOf(...names) {
		return this.text(names.find((name) => this.has(name)) ?? "");
	}
};
const NO_PARAMETERS = new Parameters([]);
function readParameters(request, switches) {
	if (request.query === "" && request.body.length === 0) return {
		ok: true,
		parameters: NO_PARAMETERS
	};
	const query = parseForm(request.query);
	if (query === void 0) return problem("The query is not correctly percent-encoded");
	const body = readBody$1(request, switches);
	if (!Array.isArray(body)) return problem(body);
	return {
		ok: true,
		parameters: new Parameters(body.length === 0 ? query : [...withoutSame(query, body), ...body])
	};
}
function readBody$1(request, switches) {
	if (request.body.length === 0) return [];
	const type = request.headers["content-type"] ?? "";
	const media = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
	const formOnly = switches["request.encodings"] === "form-only";
	if (media === "application/x-www-form-urlencoded") return parseForm(decode$2(request.body)) ?? "The form body is not correctly percent-encoded";
	if (media === "application/json" && !formOnly) return parseJson(decode$2(request.body));
	if (media === "multipart/form-data" && !formOnly) return parseMultipart(request.body, type);
	return media === "" ? "The request has a body but no content type" : "The content type of the request is not supported";
}
function parseForm(text) {
	try {
		return text.split("&").filter((pair) => pair !== "").map((pair) => {
			const at = pair.indexOf("=");
			const [name, value] = at === -1 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
			return [decodeForm(name), decodeForm(value)];
		});
	} catch {
		return;
	}
}
function decodeForm(text) {
	return decodeURIComponent(text.replaceAll("+", " "));
}
function parseJson(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return "The body is not valid JSON";
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) return "The JSON body is not an object";
	return Object.entries(value);
}
function decode$2(body) {
	return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8");
}
function withoutSame(query, body) {
	const names = new Set(body.map(([name]) => name));
	return query.filter(([name]) => !names.has(name));
}
function problem(text) {
	return {
		ok: false,
		problem: text
	};
}
function handleVaultRequest(vault, router, request, switches) {
	const events = [];
	const dialect = {
		switches,
		tenant: vault.tenant
	};
	const match = router.match(request.method, request.path, switches);
	if (match === void 0) {
		events.push({
			type: "refused",
			reason: "no such route"
		});
		return {
			response: router.hasModule(request.path, switches) && holdsToken(vault, request) ? unknownRoute(dialect) : gateway404(),
			authorization: null,
			events
		};
	}
	const parsed = readParameters(request, switches);
	if (!parsed.ok && request.method === "POST") return {
		response: match.route.family === "token" ? oauthError(400, "invalid_request", parsed.problem) : failure(dialect, {
			http: 400,
			message: parsed.problem
		}),
		authorization: null,
		events: [{
			type: "refused",
			reason: parsed.problem
		}]
	};
	const { response, caller } = answer$2({
		switches,
		tenant: vault.tenant,
		request,
		vault,
		parameters: parsed.ok ? parsed.parameters : NO_PARAMETERS,
		reference: match.reference,
		note: (event) => events.push(event)
	}, match);
	return {
		response,
		authorization: caller === void 0 ? null : caller.label,
		events
	};
}
function answer$2(call, { route }) {
	if (route.open === true) return {
		response: route.handle(call),
		caller: void 0
	};
	const admission = admit(call, route);
	if ("refused" in admission) return {
		response: admission.refused,
		caller: admission.caller
	};
	const { caller } = admission;
	return {
		response: route.handle(Object.assign(call, { caller })),
		caller
	};
}
function holdsToken(vault, request) {
	const token = bearerOf(request.headers["authorization"]);
	return token !== void 0 && vault.tokens.check(token).state === "valid";
}
function spoilAll(response, rules) {
	return rules.reduce(spoil, response);
}
function limited() {
	return refused(json(429, { message: "API rate limit exceeded" }), "rate limit");
}
function withHeaders(handled, more) {
	if (Object.keys(more).length === 0) return handled;
	const { response } = handled;
	return {
		...handled,
		response: {
			...response,
			headers: {
				...more,
				...response.headers
			}
		}
	};
}
function refused(response, reason) {
	return {
		response,
		authorization: null,
		events: [{
			type: "refused",
			reason
		}]
	};
}
var Hooks = class {
	#hooks = /* @__PURE__ */ new Set();
	#counts = /* @__PURE__ */ new Map();
	add(hook) {
		this.#hooks.add(hook);
		return () => {
			this.#hooks.delete(hook);
		};
	}
	get some() {
		return this.#hooks.size > 0;
	}
	count(method, path) {
		const key = `${method} ${path}`;
		const nth = (this.#counts.get(key) ?? 0) + 1;
		this.#counts.set(key, nth);
		return nth;
	}
	async run(moment) {
		for (const hook of this.#hooks) await hook(moment);
	}
};
const ALWAYS = [
	"localhost",
	"127.0.0.1",
	"[::1]"
];
function hostCheck(more) {
	const allowed = /* @__PURE__ */ new Set([...ALWAYS, ...more.map((name) => bracketed(name.toLowerCase()))]);
	let lastGood = "";
	return (host) => {
		if (host === void 0 || host === "") return false;
		if (host === lastGood) return true;
		const isGood = allowed.has(host.toLowerCase().replace(/:\d{1,5}$/, ""));
		if (isGood) lastGood = host;
		return isGood;
	};
}
function bracketed(host) {
	return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
var version = "1.0.0";
function issueToken(call) {
	const { vault, switches } = call;
	const missing = "Check that all required parameters have been provided";
	if (call.parameters.text("grant_type") !== "client_credentials") return denied(call, "unsupported grant type", () => oauthError(400, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server.", { hint: missing }));
	const basic = basicCredentials(call.request.headers["authorization"]);
	const id = (accepts(call, "body") ? call.parameters.text("client_id") : "") || (accepts(call, "basic") ? basic?.id ?? "" : "");
	const secret = (accepts(call, "body") ? call.parameters.text("client_secret") : "") || (accepts(call, "basic") ? basic?.secret ?? "" : "");
	if (id === "") return denied(call, "no client id", () => oauthError(400, "invalid_request", "The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed.", { hint: "Check the `client_id` parameter" }));
	const authorization = vault.byClientId(id);
	const known = authorization?.clientSecret === secret && authorization.application.enabled;
	if (!known || vault.isInactive(authorization)) return denied(call, known ? "inactive authorization" : "wrong client id or secret", () => oauthError(401, "invalid_client", "Client authentication failed", { challenge: call.request.headers["authorization"] !== void 0 }));
	const refused = refusedClient(call, authorization);
	if (refused !== void 0) return refused;
	const lifetime = switches["token.lifetime"];
	const token = vault.tokens.issue(authorization, lifetime);
	call.note({ type: "token-issued" });
	return json(200, {
		token_type: switches["token.typeCase"],
		expires_in: lifetime,
		access_token: token
	}, {
		"cache-control": "no-store",
		pragma: "no-cache"
	});
}
function accepts({ switches }, way) {
	return switches["token.clientAuth"] === "any" || switches["token.clientAuth"] === way;
}
function denied(call, reason, answer) {
	call.note({
		type: "refused",
		reason
	});
	return answer();
}
function basicCredentials(header = "") {
	const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1];
	if (encoded === void 0) return void 0;
	const text = Buffer.from(encoded, "base64").toString("utf8");
	const at = text.indexOf(":");
	return at === -1 ? void 0 : {
		id: text.slice(0, at),
		secret: text.slice(at + 1)
	};
}
const OID = {
	data: "1.2.840.113549.1.7.1",
	localKeyId: "1.2.840.113549.1.9.21",
	x509Certificate: "1.2.840.113549.1.9.22.1",
	shroudedKeyBag: "1.2.840.113549.1.12.10.1.2",
	certBag: "1.2.840.113549.1.12.10.1.3",
	sha256: "2.16.840.1.101.3.4.2.1"
};
const ITERATIONS = 2048;
function pkcs12(certificate, encryptedKey, password) {
	const id = (0, node_crypto.createHash)("sha1").update(certificate).digest();
	const attributes = set(sequence(objectId(OID.localKeyId), set(octets(id))));
	const certBag = sequence(objectId(OID.x509Certificate), member(0, octets(certificate)));
	const safe = sequence(data$1(sequence(bag(OID.certBag, certBag, attributes))), data$1(sequence(bag(OID.shroudedKeyBag, encryptedKey, attributes))));
	const salt = (0, node_crypto.randomBytes)(16);
	const mac = (0, node_crypto.createHmac)("sha256", macKey(password, salt)).update(safe).digest();
	return sequence(integer(Buffer.of(3)), data$1(safe), sequence(sequence(sequence(objectId(OID.sha256), nothing()), octets(mac)), octets(salt), integer(Buffer.of(8, 0))));
}
function data$1(content) {
	return sequence(objectId(OID.data), member(0, octets(content)));
}
function bag(type, value, attributes) {
	return sequence(objectId(type), member(0, value), attributes);
}
function macKey(password, salt) {
	const block = 64;
	const text = Buffer.from(`${password}\0`, "utf16le").swap16();
	let key = Buffer.concat([
		Buffer.alloc(block, 3),
		filled(salt, block),
		filled(text, block)
	]);
	for (let round = 0; round < ITERATIONS; round += 1) key = (0, node_crypto.createHash)("sha256").update(key).digest();
	return key;
}
function filled(bytes, block) {
	return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}
const FORMATS = [
	"pfx",
	"pem",
	"crt"
];
function downloadCertificate(call) {
	const { vault, caller, parameters, switches } = call;
	const id = parameters.text("id");
	const format = FORMATS.find((known) => known === parameters.text("format"));
	const withKey = format === "pfx" || isSet(parameters.text("download_key"));
	const password = parameters.text("password");
	if (id === "") return refuse(call, "Parameter not informed: id");
	if (format === void 0) return refuse(call, `Invalid format: use ${FORMATS.join(", ")}`);
	if (withKey && password === "") return refuse(call, "Parameter not informed: password");
	const stored = vault.certificates.get(id);
	if (stored === void 0 || !stored.active || !caller.certificates.has(id)) return failure(call, {
		http: 400,
		code: 1049,
		message: "Certificate not found"
	});
	call.note({
		type: "item-read",
		kind: "certificate",
		id
	});
	const { certificate, privateKey } = stored.pair();
	const key = withKey ? encrypted(privateKey, password) : void 0;
	if (format === "pfx" && key !== void 0) return json(200, {
		format,
		certificate: pkcs12(certificate.raw, key, password).toString("base64")
	});
	return json(200, {
		format,
		...textMembers(switches, format, certificate.raw, key)
	});
}
function textMembers(switches, format, certificate, key) {
	const write = writer(switches, format);
	const publicPart = ["CERTIFICATE", certificate];
	if (key === void 0) return { certificate: write(publicPart) };
	const keyPart = ["ENCRYPTED PRIVATE KEY", key];
	if (format === "pem" && switches["certificate.pemKey"] === "inside") return { certificate: write(publicPart, keyPart) };
	return {
		certificate: write(publicPart),
		key: write(keyPart),
		key_format: "key"
	};
}
function writer(switches, format) {
	const encoding = switches["certificate.encoding"];
	const chosen = encoding === "vendor" ? format === "pem" ? "pem" : "der" : encoding;
	return (...parts) => {
		if (chosen === "der" && parts.length === 1) return parts[0]?.[1].toString("base64") ?? "";
		const text = parts.map(([label, der]) => pem(label, der)).join("");
		return chosen === "pem" ? text : Buffer.from(text).toString("base64");
	};
}
function encrypted(key, passphrase) {
	return key.export({
		format: "der",
		type: "pkcs8",
		cipher: "aes-256-cbc",
		passphrase
	});
}
function isSet(value) {
	return ![
		"",
		"false",
		"0"
	].includes(value);
}
function refuse(call, message) {
	call.note({
		type: "refused",
		reason: message
	});
	return failure(call, {
		http: 400,
		message
	});
}
const STATUS = {
	valid: "1",
	revoked: "2",
	expired: "4"
};
function listCertificates(call) {
	const { vault, caller, parameters } = call;
	const items = [...vault.certificates.values()].filter(({ id }) => caller.certificates.has(id)).map((stored) => describe$1(stored, vault.clock.now())).filter((item) => fits$1(item, (name) => parameters.text(name)));
	const offset = Number(parameters.text("offset")) || 0;
	const limit = Number(parameters.text("limit")) || items.length;
	return success(call, `${items.length} certificates found`, { certificates: items.slice(offset, offset + limit) });
}
function describe$1(stored, now) {
	const { certificate } = stored.pair();
	const until = Date.parse(certificate.validTo);
	return {
		code: stored.id,
		common_name: stored.commonName,
		san: (certificate.subjectAltName ?? "").split(", ").map((name) => name.replace(/^.*?:/, "")),
		serial_number: certificate.serialNumber,
		issuer: certificate.issuer.replace(/^CN=/, ""),
		expiration_date: vaultDate(until),
		status_certificate: stored.revoked ? STATUS.revoked : until <= now ? STATUS.expired : STATUS.valid,
		active: stored.active ? "1" : "0",
		tags: stored.tags
	};
}
function fits$1(item, filter) {
	const equal = [
		["code_certificate", item.code],
		["status_certificate", item.status_certificate],
		["active", item.active]
	];
	const within = [
		["common_name", [item.common_name]],
		["san", item.san],
		["tags", item.tags]
	];
	return equal.every(([name, value]) => filter(name) === "" || filter(name) === value) && within.every(([name, values]) => values.length === 0 ? filter(name) === "" : values.some((value) => value.includes(filter(name))));
}
const CERTIFICATE_ROUTES = [{
	method: "POST",
	path: "certificate/download",
	family: "certificate",
	resource: "Certificate Manager",
	summary: "Download a certificate, with its key under a password",
	handle: downloadCertificate
}, {
	method: "GET",
	path: "certificate/list",
	family: "certificate",
	resource: "Certificate Manager",
	summary: "List certificates, without their contents",
	handle: listCertificates
}];
function renderApplication({ switches }, authorization, secrets) {
	const { application, system, environment } = authorization;
	return {
		name: application.name,
		description: application.description,
		tags: application.tags.length === 0 ? switches["types.emptyTags"] === "[\"\"]" ? [""] : [] : application.tags,
		system,
		[switches["dsm.environmentKey"]]: environment,
		secrets
	};
}
function renderSecret({ switches }, secret, data) {
	return {
		secret_id: switches["types.ids"] === "number" ? Number(secret.id) : secret.id,
		secret_name: secret.name,
		identity: secret.identity,
		version: blank(switches, secret.version),
		expiration_date: blank(switches, secret.expirationDate),
		engine: secret.engine,
		data
	};
}
function renderWhole(call, secret) {
	return renderSecret(call, secret, renderData(call, call.caller, secret.data));
}
function visibleSecrets({ vault, switches }, authorization) {
	const all = vault.secretsOf(authorization);
	if (switches["dsm.expiredSecrets"] === "show") return all;
	return all.filter((secret) => !vault.isExpired(secret));
}
function renderData({ switches }, authorization, maps) {
	const protect = protectFor(authorization, switches);
	const shaped = maps.map((map) => withNulls$1(switches, protect(map)));
	switch (switches["dsm.dataShape"]) {
		case "array": return shaped;
		case "map": return shaped.length === 1 ? shaped[0] : shaped;
		case "merged": return merged(shaped);
	}
}
function withNulls$1(switches, map) {
	if (switches["types.nulls"] === "vendor") return map;
	return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, switches["types.nulls"] === "empty" ? value ?? "" : value === "" ? null : value]));
}
function blank(switches, text) {
	return text === "" && switches["types.nulls"] === "null" ? null : text;
}
function merged(maps) {
	const cloud = maps.filter((map) => Object.hasOwn(map, "TTL"));
	const rest = maps.filter((map) => !Object.hasOwn(map, "TTL")).flatMap((map) => Object.entries(map));
	if (rest.length === 0) return cloud;
	const last = Object.entries(Object.fromEntries(rest));
	return [...cloud, Object.fromEntries(last.sort(([a], [b]) => a < b ? -1 : 1))];
}
const RESOURCES = [
	"Application",
	"CI/CD",
	"Secrets Management",
	"PAM Core",
	"Certificate Manager",
	"Task Manager",
	"Dashboards",
	"Web Proxy Session",
	"Users",
	"A2A"
];
var AttachedSecrets = class {
	#secrets;
	revision = 0;
	constructor(secrets) {
		this.#secrets = secrets;
	}
	list() {
		return this.#secrets;
	}
	byIdentity(identity) {
		return this.#secrets.find((secret) => secret.identity === identity);
	}
	put(secret) {
		const known = this.#secrets.some(({ identity }) => identity === secret.identity);
		this.#secrets = known ? this.#secrets.map((one) => one.identity === secret.identity ? secret : one) : [...this.#secrets, secret];
		this.revision += 1;
	}
};
function buildApplication(seed, number) {
	return {
		number,
		name: seed.name,
		description: seed.description ?? null,
		tags: seed.tags ?? [],
		enabled: seed.enabled ?? true,
		automaticProvisioning: seed.automatic_provisioning ?? false,
		dynamicProfiles: seed.dynamic_profiles ?? [],
		authorizations: []
	};
}
function buildAuthorization(seed, application, number, nextSecretId = () => "") {
	return {
		number,
		code: hex(15),
		label: `${application.name}/${seed.system}/${seed.environment}`,
		application,
		system: seed.system,
		environment: seed.environment,
		clientId: seed.client_id ?? hex(21).slice(1),
		clientSecret: seed.client_secret ?? hex(16),
		tokenKey: seed.token_key ?? hex(21).slice(1),
		tokenSecret: seed.token_secret ?? hex(16),
		uniqueKey: seed.unique_key ?? hex(16),
		enabled: seed.enabled ?? true,
		expires: parseVaultDate(seed.expiration_date ?? "") ?? null,
		resources: new Set(seed.authorized_resources ?? RESOURCES),
		readOnly: seed.pam_permission === "read-only",
		allowedIps: seed.allowed_ips ?? ["*"],
		allowedReferers: seed.allowed_http_referers ?? [],
		fingerprint: seed.certificate_fingerprint?.replaceAll(":", "").toLowerCase() ?? null,
		encrypts: seed.encryption_enabled ?? false,
		encryptionKey: seed.encryption_key ?? "",
		mayCreateApplications: seed.may_create_applications ?? false,
		secrets: new AttachedSecrets((seed.secrets ?? []).map((secret) => buildSecret(secret, nextSecretId))),
		credentials: new Set(seed.credentials),
		keys: new Set(seed.keys),
		information: new Set(seed.information),
		certificates: new Set(seed.certificates),
		safeItems: /* @__PURE__ */ new Set(),
		variables: /* @__PURE__ */ new Set()
	};
}
function buildSecret(seed, nextSecretId) {
	return {
		id: seed.secret_id ?? nextSecretId(),
		name: seed.secret_name ?? `secret ${seed.identity}`,
		identity: seed.identity,
		version: seed.version ?? "",
		expirationDate: seed.expiration_date ?? "",
		engine: seed.engine ?? "Generic",
		description: seed.description ?? "",
		data: seed.data
	};
}
function buildCredential(seed) {
	return {
		kind: "credential",
		id: seed.id,
		tag: seed.tag ?? null,
		username: seed.username,
		password: seed.password,
		hostname: seed.hostname,
		ip: seed.ip ?? "",
		port: seed.port ?? "",
		additional: seed.additional ?? "",
		domain: seed.domain ?? "",
		model: seed.model ?? "",
		type: "Local User",
		expirationTime: seed.expiration_time ?? null,
		active: seed.active ?? true,
		changedAt: null,
		viewedAt: null,
		tags: seed.tags ?? [],
		changesOnRelease: seed.changes_on_release ?? false,
		changeDelayMs: (seed.change_delay ?? 0) * 1e3,
		changeDueAt: null
	};
}
function buildKey(seed) {
	return {
		kind: "key",
		id: seed.id,
		tag: seed.tag ?? null,
		username: seed.username,
		name: seed.key_name ?? "",
		hostname: seed.hostname,
		ip: seed.ip ?? "",
		privateKey: seed.private_key,
		publicKey: seed.public_key,
		password: seed.password ?? null,
		tags: seed.tags ?? [],
		active: seed.active ?? true,
		viewedAt: null
	};
}
function buildInformation(seed) {
	return {
		id: seed.id,
		tag: seed.tag ?? null,
		type: seed.type ?? "",
		name: seed.name ?? "",
		content: seed.content,
		active: seed.active ?? true
	};
}
function hex(bytes) {
	return (0, node_crypto.randomBytes)(bytes).toString("hex");
}
function register(vault, request) {
	const known = vault.applications.find(({ name }) => name === request.name);
	const found = known?.authorizations.find((authorization) => request.uniqueKey === "" ? authorization.system === request.system && authorization.environment === request.environment : authorization.uniqueKey === request.uniqueKey);
	if (found === void 0 && request.uniqueKey !== "") return void 0;
	const application = known ?? newApplication(vault, request.name);
	describe(application, request.parameters);
	return {
		authorization: found ?? newAuthorization(vault, application, request),
		createdApplication: known === void 0,
		createdAuthorization: found === void 0
	};
}
function newApplication(vault, name) {
	const application = buildApplication({
		name,
		authorizations: []
	}, vault.applications.length + 1);
	vault.applications.push(application);
	return application;
}
function newAuthorization(vault, application, { system, environment, parameters }) {
	const granted = RESOURCES.filter((resource) => parameters.texts("authorized_resources").includes(resource));
	const ips = parameters.texts("allowed_ips");
	const expires = parameters.text("expiration_date");
	const authorization = buildAuthorization({
		system,
		environment,
		...granted.length === 0 ? {} : { authorized_resources: granted },
		...ips.length === 0 ? {} : { allowed_ips: ips },
		...parseVaultDate(expires) === void 0 ? {} : { expiration_date: expires },
		allowed_http_referers: parameters.texts("allowed_http_referers"),
		certificate_fingerprint: parameters.text("certificate_fingerprint") || void 0,
		encryption_enabled: ["true", "1"].includes(parameters.text("encryption_enabled"))
	}, application, vault.newAuthorizationNumber(), vault.nextSecretId);
	vault.attach(authorization);
	return authorization;
}
function describe(application, parameters) {
	if (parameters.has("description")) application.description = parameters.text("description") || null;
	if (parameters.has("tags")) application.tags = parameters.texts("tags").filter((tag) => tag !== "");
}
const kept = /* @__PURE__ */ new WeakMap();
function readApplication(call) {
	const { vault, caller, switches } = call;
	const presence = switches["dsm.application"];
	if (presence !== "on") return refuseAsUnknown(call, presence);
	const { description, tags } = caller.application;
	const revision = caller.secrets.revision;
	const last = kept.get(caller);
	const isCurrent = last?.revision === revision && last.switches === switches && last.description === description && last.tags === tags;
	const isTimeless = switches["dsm.expiredSecrets"] === "show" && switches["dsm.applicationScope"] === "authorization" && vault.leases.of(caller).length === 0;
	if (isCurrent && isTimeless) {
		call.note(last.event);
		return last.response;
	}
	const { response, event } = freshAnswer(call);
	call.note(event);
	if (isTimeless) kept.set(caller, {
		revision,
		switches,
		description,
		tags,
		response,
		event
	});
	return response;
}
function freshAnswer(call) {
	const { caller, switches } = call;
	const shown = (switches["dsm.applicationScope"] === "application" ? caller.application.authorizations : [caller]).flatMap((authorization) => visibleSecrets(call, authorization));
	return {
		event: {
			type: "secrets-read",
			identities: shown.map(({ identity }) => identity)
		},
		response: success(call, `Application ${caller.application.number}`, { application: renderApplication(call, caller, shown.map((secret) => renderWhole(call, secret))) })
	};
}
function registerApplication(call) {
	const { vault, caller, parameters } = call;
	if (!caller.mayCreateApplications) return forbid(call, "May not create applications");
	const name = parameters.text("application");
	const [system, environment] = [parameters.text("system"), parameters.text("environment")];
	const uniqueKey = parameters.text("unique_key");
	const missing = [
		...name === "" ? ["application"] : [],
		...system === "" && uniqueKey === "" ? ["system"] : [],
		...environment === "" && uniqueKey === "" ? ["environment"] : []
	];
	if (missing.length > 0) return failure(call, {
		http: 400,
		message: `Parameter not informed: ${missing.join(", ")}`
	});
	const result = register(vault, {
		name,
		system,
		environment,
		uniqueKey,
		parameters
	});
	if (result === void 0) return failure(call, {
		http: 404,
		message: "Resource sub not found",
		errorCode: 4
	});
	const { authorization, createdApplication, createdAuthorization } = result;
	call.note({
		type: "registered",
		created: createdAuthorization
	});
	const { application } = authorization;
	return success(call, `${`Application ${createdApplication ? "created" : "updated"}: (${application.number}) ${application.name}`} | ${`Authorization ${createdAuthorization ? "created" : "found"}: (${authorization.number})`}`, {
		id: authorization.clientId,
		signature: authorization.clientSecret
	});
}
function deleteAuthorization(call) {
	const { vault, caller, switches } = call;
	caller.enabled = false;
	const gone = caller.application.automaticProvisioning ? vault.leases.drop(caller) : [];
	for (const { secret } of gone) call.note({
		type: "deprovisioned",
		secretId: secret.id,
		identity: secret.identity
	});
	call.note({ type: "authorization-deleted" });
	if (switches["http.deleteEmpty"] === "204") return {
		status: 204,
		headers: {},
		body: ""
	};
	return success(call, "Authorization deleted successfully.");
}
function provision(call) {
	const { vault, caller, switches } = call;
	const pod = readPod(call);
	const missing = missingOf(pod);
	if (missing.length > 0) return notInformed(call, missing);
	const lease = vault.leases.provision(caller, pod, vault.nextSecretId);
	if (lease === void 0) return failure(call, {
		http: 400,
		message: "The application has no dynamic provisioning profile"
	});
	const { secret } = lease;
	call.note({
		type: "provisioned",
		secretId: secret.id,
		identity: secret.identity
	});
	const dialect = switches["dsm.provisionAnswer"] === "sample" ? {
		...call,
		switches: {
			...switches,
			"envelope.style": "pt",
			"dsm.dataShape": "map"
		}
	} : call;
	const data = renderData(dialect, caller, secret.data);
	return success(dialect, `Application ${caller.application.number}`, { application: renderApplication(call, caller, [renderSecret(call, secret, data)]) });
}
function deprovision(call) {
	const { vault, caller, switches } = call;
	const pod = readPod(call);
	const secretId = call.parameters.text("secret_id");
	const missing = [...missingOf(pod), ...secretId === "" ? ["secret_id"] : []];
	if (missing.length > 0) return notInformed(call, missing);
	const gone = vault.leases.deprovision(caller, pod, secretId);
	if (gone === void 0 && switches["deprovision.repeat"] === "404") return failure(call, {
		http: 404,
		message: "Resource sub not found",
		errorCode: 4
	});
	if (gone !== void 0) call.note({
		type: "deprovisioned",
		secretId,
		identity: gone.secret.identity
	});
	return success(call, "Secret deprovisioned");
}
function readPod({ parameters, switches }) {
	return {
		podName: parameters.textOf("pod_name", ...switches["request.lenientNames"] === "on" ? ["pod_nome"] : []),
		deploy: parameters.text("deploy"),
		namespace: parameters.text("namespace")
	};
}
function missingOf({ podName, deploy, namespace }) {
	return Object.entries({
		pod_name: podName,
		deploy,
		namespace
	}).filter(([, value]) => value === "").map(([name]) => name);
}
function notInformed(call, names) {
	return failure(call, {
		http: 400,
		message: `Parameter not informed: ${names.join(", ")}`
	});
}
function listSecrets(call) {
	const { caller, switches } = call;
	const presence = switches["sctm.list"];
	if (presence !== "on") return refuseAsUnknown(call, presence);
	const secrets = visibleSecrets(call, caller);
	call.note({
		type: "secrets-read",
		identities: secrets.map(({ identity }) => identity)
	});
	return success(call, `${secrets.length} secrets found`, { [switches["sctm.listKey"]]: secrets.map((secret) => renderWhole(call, secret)) });
}
function readSecret(call) {
	const { caller, switches, reference } = call;
	const presence = switches["sctm.one"];
	if (presence !== "on") return refuseAsUnknown(call, presence);
	const inArray = switches["sctm.oneShape"] === "array";
	const secret = visibleSecrets(call, caller).find(({ identity }) => identity === reference);
	if (secret === void 0) {
		call.note({
			type: "refused",
			reason: "no such secret"
		});
		return noSecret(call, inArray);
	}
	call.note({
		type: "secrets-read",
		identities: [secret.identity]
	});
	const shown = renderWhole(call, secret);
	return success(call, `Secret ${secret.id}`, { secret: inArray ? [shown] : shown });
}
function noSecret(call, inArray) {
	switch (call.switches["sctm.missing"]) {
		case "secret404": return failure(call, {
			http: 404,
			message: "Secret not found"
		});
		case "sub404": return unknownRoute(call);
		case "empty": return success(call, "0 secrets found", { secret: inArray ? [] : null });
	}
}
function readSecretData(value) {
	const document = typeof value === "string" ? decode$1(value) : value;
	if (!isRecord$1(document)) return void 0;
	const accessKeys = items(document["access_keys"], "access_key");
	const credentials = items(document["credentials"], "credential");
	const keyValue = isRecord$1(document["key_value"]) ? document["key_value"]["fields"] : void 0;
	const maps = [
		...accessKeys.map((fields) => ({
			...labelled(fields, {
				access_key_id: "access_key_id",
				secret_access_key: "secret_access_key"
			}),
			TTL: null
		})),
		...credentials.map((fields) => labelled(fields, {
			host: "hostname",
			user: "username",
			password: "password",
			additional_information: "additional_information"
		})),
		...isRecord$1(keyValue) ? [scalars(keyValue)] : []
	];
	return maps.length === 0 ? void 0 : maps;
}
function decode$1(text) {
	if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text)) return void 0;
	try {
		return JSON.parse(Buffer.from(text, "base64").toString("utf8"));
	} catch {
		return;
	}
}
function items(list, wrapper) {
	return (Array.isArray(list) ? list : []).flatMap((item) => {
		const inner = isRecord$1(item) ? item[wrapper] : void 0;
		const fields = isRecord$1(inner) ? inner["fields"] : void 0;
		return isRecord$1(fields) ? [fields] : [];
	});
}
function labelled(fields, names) {
	const given = scalars(fields);
	return Object.fromEntries(Object.entries(names).filter(([field]) => given[field] !== void 0).map(([field, name]) => [given[`${field}_label`] ?? name, given[field] ?? null]));
}
function scalars(fields) {
	return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => {
		if (value === null || typeof value === "string") return [[key, value]];
		return typeof value === "number" || typeof value === "boolean" ? [[key, String(value)]] : [];
	}));
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function writeSecret(call) {
	const { vault, caller, parameters, switches } = call;
	const lenient = switches["request.lenientNames"] === "on";
	const identity = parameters.text("identity");
	const known = caller.secrets.byIdentity(identity);
	const name = parameters.text("name") || (known?.name ?? "");
	const data = readSecretData(parameters.value(lenient && !parameters.has("data") ? "date" : "data"));
	const expires = parameters.textOf("expiration_date", ...lenient ? ["expiration_Date", "Expiration_Date"] : []);
	const problem = problemOf(identity, name, data, expires);
	if (data === void 0 || problem !== void 0) {
		call.note({
			type: "refused",
			reason: problem ?? ""
		});
		return failure(call, {
			http: 400,
			message: problem ?? ""
		});
	}
	const secret = {
		id: known?.id ?? vault.nextSecretId(),
		name,
		identity,
		version: String(Number(known?.version ?? "0") + 1),
		expirationDate: expires || (known?.expirationDate ?? ""),
		engine: parameters.text("engine") || (known?.engine ?? "Generic"),
		description: parameters.has("description") ? parameters.text("description") : known?.description ?? "",
		data
	};
	caller.secrets.put(secret);
	call.note({
		type: "secret-written",
		identity,
		created: known === void 0
	});
	return success(call, "Secret created successfully.", { application: renderApplication(call, caller, [{
		...renderSecret(call, secret, renderData(call, caller, secret.data)),
		description: secret.description
	}]) }, 201);
}
function problemOf(identity, name, data, expires) {
	if (identity === "") return "Parameter not informed: identity";
	if (name === "") return "Parameter not informed: name";
	if (name === identity) return "The name and the identity must differ";
	if (data === void 0) return "The parameter data is not the base64 of a secret";
	if (expires !== "" && parseVaultDate(expires) === void 0) return "The parameter expiration_date is not YYYY-MM-DD HH:MM:SS";
}
function applyMapping(vault, authorization, variables, mapping, keepUnmatched) {
	const attached = [];
	const attach = (name, data) => {
		if (data === void 0 || Object.keys(data).length === 0) return;
		upsertSecret(vault, authorization, name, data);
		attached.push(name);
	};
	const plain = ({ fields }) => Object.fromEntries(Object.values(fields).flatMap((variable) => {
		const value = variables.get(variable);
		return value === void 0 ? [] : [[variable, value]];
	}));
	for (const entry of mapping.keyValue) attach(entry.name, plain(entry));
	for (const [entries, isKnown] of [[mapping.credentials, knowsCredential(vault, authorization)], [mapping.accessKeys, knowsAccessKey(vault, authorization)]]) for (const entry of entries) {
		const value = (meaning) => variables.get(entry.fields[meaning] ?? "") ?? "";
		if (isKnown(value) || keepUnmatched) attach(entry.name, plain(entry));
	}
	return attached;
}
function knowsCredential(vault, authorization) {
	return (value) => [...vault.items.values()].filter((item) => item.kind === "credential").some(({ id, username, hostname, ip }) => authorization.credentials.has(id) && username === value("user") && [hostname, ip].includes(value("host")));
}
function knowsAccessKey(vault, authorization) {
	return (value) => vault.secretsOf(authorization).some(({ data }) => data.some((map) => map["access_key_id"] === value("access_key_id")));
}
function upsertSecret(vault, authorization, identity, data) {
	const known = authorization.secrets.byIdentity(identity);
	authorization.secrets.put({
		id: known?.id ?? vault.nextSecretId(),
		name: known?.name ?? `variables of ${identity}`,
		identity,
		version: known?.version ?? "1",
		expirationDate: known?.expirationDate ?? "",
		engine: known?.engine ?? "Generic",
		description: known?.description ?? "",
		data: [data]
	});
}
const NO_MAPPING = {
	accessKeys: [],
	credentials: [],
	keyValue: []
};
function registerVariables(call) {
	const { vault, caller, parameters, switches } = call;
	const text = decodeText(parameters.text("env"));
	const mapText = decodeText(parameters.text("map"));
	if (!parameters.has("env")) return bad(call, "Parameter not informed: env");
	if (text === void 0) return bad(call, "The parameter env is not base64");
	if (mapText === void 0) return bad(call, "The parameter map is not base64");
	const mapping = mapText === "" ? NO_MAPPING : parseMapping(mapText);
	if (mapping === void 0) return bad(call, "The parameter map is not a mapping");
	const variables = readVariables(text);
	const attached = applyMapping(vault, caller, variables, mapping, switches["cicd.unmatched"] === "keyvalue");
	const names = namesOf(variables, mapping);
	for (const name of names) caller.variables.add(name);
	call.note({
		type: "variables",
		received: variables.size,
		names,
		attached
	});
	return success(call, "Variables registered");
}
function decodeText(text) {
	const plain = text.replaceAll("-", "+").replaceAll("_", "/").replaceAll(",", "=").trim();
	return /^[A-Za-z0-9+/]*={0,2}$/.test(plain) ? Buffer.from(plain, "base64").toString("utf8") : void 0;
}
function readVariables(text) {
	const lines = text.split("\n").map((line) => [line, line.indexOf("=")]);
	return new Map(lines.filter(([, at]) => at > 0).map(([line, at]) => [line.slice(0, at), line.slice(at + 1)]));
}
function namesOf(variables, mapping) {
	const mapped = new Set(Object.values(mapping).flat().flatMap(({ fields }) => Object.values(fields)));
	return [...variables.keys()].filter((name) => mapped.has(name) || /^[A-Z_][A-Z0-9_]{0,50}$/.test(name));
}
function parseMapping(text) {
	let document;
	try {
		document = JSON.parse(text);
	} catch {
		return;
	}
	if (!isRecord(document)) return void 0;
	return {
		accessKeys: entries$1(document["access_keys"]),
		credentials: entries$1(document["credentials"]),
		keyValue: entries$1(document["key_value"])
	};
}
function entries$1(list) {
	return (Array.isArray(list) ? list : []).filter(isRecord).flatMap(({ name, fields }) => {
		if (typeof name !== "string" || typeof fields !== "object" || fields === null) return [];
		const named = (Array.isArray(fields) ? fields.map((variable) => [String(variable), variable]) : Object.entries(fields)).filter((pair) => typeof pair[1] === "string");
		return [{
			name,
			fields: Object.fromEntries(named)
		}];
	});
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function bad(call, message) {
	call.note({
		type: "refused",
		reason: message
	});
	return failure(call, {
		http: 400,
		message
	});
}
const DSM_ROUTES = [
	{
		method: "GET",
		path: "dapp/application",
		family: "dsm",
		resource: "Application",
		summary: "Read every secret of the authorization",
		handle: readApplication
	},
	{
		method: "POST",
		path: "dapp/application",
		family: "dsm",
		resource: "Application",
		summary: "Register or update an application and an authorization",
		handle: registerApplication
	},
	{
		method: "POST",
		path: "coe/dapp/provision",
		family: "dsm",
		resource: "Application",
		summary: "Make an ephemeral secret for a pod",
		handle: provision
	},
	{
		method: "POST",
		path: "coe/dapp/deprovision",
		family: "dsm",
		resource: "Application",
		summary: "Give an ephemeral secret back",
		handle: deprovision
	},
	{
		method: "POST",
		path: "dapp/deprovision",
		family: "dsm",
		resource: "Application",
		summary: "Give an ephemeral secret back (the other spelling)",
		handle: deprovision
	},
	{
		method: "DELETE",
		path: "dapp/application/authorization",
		family: "dsm",
		resource: "Application",
		summary: "Deactivate the authorization of the token",
		handle: deleteAuthorization
	},
	{
		method: "POST",
		path: "cicd/variables",
		family: "dsm",
		resource: "CI/CD",
		summary: "Register the variables of a job",
		handle: registerVariables
	},
	{
		method: "POST",
		path: "sctm/secret",
		family: "dsm",
		resource: "Secrets Management",
		summary: "Create or update a secret",
		handle: writeSecret
	},
	{
		method: "GET",
		path: "sctm/secret",
		family: "dsm",
		resource: "Secrets Management",
		summary: "Read every secret of the authorization, the newer way",
		handle: listSecrets
	},
	{
		method: "GET",
		path: "sctm/secret/{identity}",
		family: "dsm",
		resource: "Secrets Management",
		summary: "Read one secret",
		handle: readSecret
	}
];
function safeDialect(call) {
	return {
		...call,
		switches: {
			...call.switches,
			"envelope.style": "en"
		}
	};
}
const LISTS = {
	password: "password_on_list",
	note: "note_on_list",
	secretapi: "api_secret_on_list"
};
const FILTERS = [
	"tag",
	"name",
	"username",
	"url",
	"identifier_code"
];
function listSafeItems(kind) {
	return (given) => {
		const call = safeDialect(given);
		const { vault, caller, parameters } = call;
		const mine = [...vault.safe.values()].filter((item) => item.kind === kind && item.entry.active !== false && caller.safeItems.has(item.entry.identifier) && FILTERS.every((name) => fits(item, name, parameters.text(name))));
		return success(call, `${mine.length} items found`, {
			code: 200,
			[LISTS[kind]]: mine.map(listItem$1)
		});
	};
}
function listItem$1({ kind, entry }) {
	return {
		identifier: entry.identifier,
		name: entry.name,
		...kind === "password" ? {
			url: entry.url ?? "",
			username: entry.username ?? ""
		} : {},
		tags: (entry.tags ?? []).join(","),
		need_justify: entry.need_justify === true ? "1" : "0",
		need_approval: entry.need_approval === true ? "1" : "0",
		can_view: true,
		can_write: false
	};
}
function fits({ entry }, name, wanted) {
	if (wanted === "") return true;
	if (name === "tag") return (entry.tags ?? []).includes(wanted);
	const value = new Map(Object.entries(entry)).get(name);
	return typeof value === "string" && value.includes(wanted);
}
const STEP_MS = 3e4;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function totp(secret, now) {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(now / STEP_MS)));
	const mac = (0, node_crypto.createHmac)("sha1", base32$1(secret)).update(counter).digest();
	const offset = (mac.at(-1) ?? 0) & 15;
	const code = (mac.readUInt32BE(offset) & 2147483647) % 1e6;
	return String(code).padStart(6, "0");
}
function base32$1(text) {
	const bytes = [...text.toUpperCase()].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("").match(/.{8}/g) ?? [];
	return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
const SENSITIVE = [
	"password",
	"secret_key",
	"token",
	"note",
	"client_secret"
];
function entityOf(call, item) {
	const { caller, switches } = call;
	const { identifier, name, tags = [] } = item.entry;
	const shown = protectFor(caller, switches, SENSITIVE)(valuesOf(call, item));
	return {
		identifier: switches["types.ids"] === "number" ? Number(identifier) : identifier,
		name,
		...switches["types.nulls"] === "null" ? withNulls(shown) : shown,
		tags: tags.join(","),
		users_allowed: [],
		groups_allowed: []
	};
}
function valuesOf({ vault }, { kind, entry }) {
	switch (kind) {
		case "password": {
			const { url = "", username = "", password, secret_key: key = "", notes = "" } = entry;
			return {
				url,
				username,
				password,
				secret_key: key,
				token: key === "" ? "" : totp(key, vault.clock.now()),
				notes
			};
		}
		case "note": return { note: entry.note };
		case "secretapi": {
			const { url = "", client_id: id = "", client_secret: secret, notes = "" } = entry;
			const { identifier_code: code = "", method = "" } = entry;
			return {
				url,
				client_id: id,
				client_secret: secret,
				identifier_code: code,
				method,
				notes
			};
		}
	}
}
function withNulls(map) {
	return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, value === "" ? null : value]));
}
const NAMES$1 = {
	password: "Password",
	note: "Note",
	secretapi: "API secret"
};
const PAYLOADS$1 = {
	password: "password_entity",
	note: "note_entity",
	secretapi: "api_secret_entity"
};
function readSafeItem(kind) {
	return (given) => {
		const call = safeDialect(given);
		const { vault, caller, reference, switches } = call;
		const refuse = (code, message) => {
			call.note({
				type: "refused",
				reason: message
			});
			return failure(call, {
				http: 400,
				code,
				message
			});
		};
		if (!/^\d+$/.test(reference)) return refuse(1010, "Unexpected identifier type");
		const item = vault.safe.get(reference);
		if (item?.kind !== kind) return refuse(1005, `${NAMES$1[kind]} not found`);
		const { entry } = item;
		if (!caller.safeItems.has(entry.identifier)) return refuse(1006, "User does not have access");
		if (entry.active === false) return refuse(1009, `Inactive ${NAMES$1[kind].toLowerCase()}`);
		if ((entry.need_justify === true || entry.need_approval === true) && switches["mysafe.restricted"] === "refuse") return refuse(1006, `User does not have access: the item needs ${entry.need_approval === true ? "an approval" : "a justification"}`);
		call.note({
			type: "item-read",
			kind: `mysafe-${kind}`,
			id: entry.identifier
		});
		return success(call, `${NAMES$1[kind]} ${entry.identifier}`, {
			code: 200,
			[PAYLOADS$1[kind]]: entityOf(call, item)
		});
	};
}
const MYSAFE_ROUTES = [
	[
		"password",
		"passwords",
		"a password with its one-time code"
	],
	[
		"note",
		"notes",
		"a note"
	],
	[
		"secretapi",
		"API secrets",
		"an API secret"
	]
].flatMap(([kind, many, one]) => [{
	method: "GET",
	path: `mysafe/${kind}`,
	family: "mysafe",
	resource: "MySafe",
	summary: `List ${many} of MySafe, without values`,
	handle: listSafeItems(kind)
}, {
	method: "GET",
	path: `mysafe/${kind}/{ref}`,
	family: "mysafe",
	resource: "MySafe",
	summary: `Read ${one} of MySafe`,
	handle: readSafeItem(kind)
}]);
function startChange(credential, now) {
	if (!credential.changesOnRelease) return false;
	credential.changeDueAt ??= now + credential.changeDelayMs;
	return true;
}
function currentPassword(credential, now) {
	const { changeDueAt } = credential;
	if (changeDueAt !== null && changeDueAt <= now) {
		credential.password = (0, node_crypto.randomBytes)(15).toString("base64url");
		credential.changedAt = changeDueAt;
		credential.changeDueAt = null;
	}
	return credential.password;
}
function findItem({ vault, reference }) {
	const byId = vault.items.get(reference);
	if (byId !== void 0) return byId;
	const items = [...vault.items.values()];
	return items.find(({ tag }) => tag !== null && tag === reference) ?? items.find(({ username, hostname }) => `${username}@${hostname}` === reference);
}
function findCredential(call, options = {}) {
	const item = findItem(call);
	const { caller, switches } = call;
	const mine = item !== void 0 && (item.kind === "key" ? caller.keys : caller.credentials).has(item.id);
	if (item === void 0 || !mine && switches["pam.noAccess"] === "1007") return { refused: failure(call, {
		http: 400,
		code: 1007,
		message: "Credential not found"
	}) };
	if (!mine) return { refused: failure(call, {
		http: 400,
		code: 1009,
		message: "No access to credential"
	}) };
	if (item.kind === "key" && options.keys !== true) return { refused: failure(call, {
		http: 400,
		code: 1010,
		message: "Not a credential"
	}) };
	return { credential: item };
}
function readCredential(call) {
	const { vault, caller, switches } = call;
	const found = findCredential(call);
	if ("refused" in found) return found.refused;
	const { credential } = found;
	if (!credential.active) return failure(call, {
		http: 400,
		code: 1008,
		message: "Credential inactive"
	});
	if (switches.custody === "exclusive" && vault.custody.heldByOther(credential.id, caller)) {
		call.note({
			type: "refused",
			reason: "held in custody by another authorization"
		});
		return failure(call, {
			http: 400,
			code: 1009,
			message: "No access to credential"
		});
	}
	call.note({
		type: "item-read",
		kind: "credential",
		id: credential.id
	});
	if (vault.custody.take(credential.id, caller, vault.clock.now())) call.note({
		type: "custody-taken",
		item: credential.id
	});
	const password = currentPassword(credential, vault.clock.now());
	credential.viewedAt = vault.clock.now();
	return success(call, `Credential ${credential.id}`, { credential: {
		id: switches["types.ids"] === "number" ? Number(credential.id) : credential.id,
		[switches["pam.tagKey"]]: credential.tag,
		username: credential.username,
		...protectFor(caller, switches)({
			password,
			content: password
		}),
		hostname: credential.hostname,
		parent_credential_cod: null,
		parent_credential: null,
		additional: credential.additional,
		domain: credential.domain,
		ip: credential.ip,
		port: credential.port,
		model: credential.model,
		expiration_time: credential.expirationTime
	} });
}
function releaseCustody(call) {
	const found = findCredential(call, { keys: true });
	if ("refused" in found) return found.refused;
	const { credential } = found;
	const { id } = credential;
	if (!call.vault.custody.release(id, call.caller)) return failure(call, {
		http: 400,
		code: 1018,
		message: "The credential is not in the user custody"
	});
	call.note({
		type: "custody-released",
		item: id
	});
	if (credential.kind === "credential" && startChange(credential, call.vault.clock.now())) call.note({
		type: "password-change-started",
		item: id
	});
	if (call.switches["http.deleteEmpty"] === "204") return {
		status: 204,
		headers: {},
		body: ""
	};
	return success(call, `Credential custody ${id} released`);
}
function putDevice(vault, parameters, names) {
	const [hostname, ip] = [parameters.text("hostname"), parameters.text("ip")];
	const known = vault.devices.get(hostname);
	const sent = Object.entries(names).filter(([, name]) => parameters.has(name));
	const device = {
		id: known?.id ?? vault.nextItemId(),
		hostname,
		ip,
		active: true,
		fields: {
			...known?.fields ?? NO_FIELDS,
			...Object.fromEntries(sent.map(([field, name]) => [field, parameters.text(name)]))
		}
	};
	vault.devices.set(hostname, device);
	const changed = JSON.stringify(known) !== JSON.stringify(device);
	return {
		device,
		isNew: known === void 0,
		changed
	};
}
const NO_FIELDS = {
	type: "",
	vendor: "",
	model: "",
	site: "",
	domain: "",
	tags: ""
};
function refusedAddress(call) {
	const missing = (code, message) => failure(call, {
		http: 400,
		code,
		message
	});
	if (call.parameters.text("hostname") === "") return missing(1004, "The device's hostname was not informed");
	if (call.parameters.text("ip") === "") return missing(1005, "The device's IP was not informed");
}
function changedMember({ switches }, changed) {
	return switches["pam.changed"] === "on" ? { changed: String(changed) } : {};
}
const NAMES = {
	type: "type",
	vendor: "vendor",
	model: "model",
	site: "site",
	domain: "domain",
	tags: "tags"
};
function writeDevice(call) {
	const refused = refusedAddress(call);
	if (refused !== void 0) return refused;
	const { device, isNew, changed } = putDevice(call.vault, call.parameters, NAMES);
	call.note({
		type: "item-written",
		kind: "device",
		id: device.id
	});
	return success(call, isNew ? "Device successfully registered!" : "Device updated successfully!", { device: shown(device) }, 201, changedMember(call, changed));
}
function listDevices(call) {
	const devices = [...call.vault.devices.values()].filter(({ active }) => active);
	return success(call, `${devices.length} devices found`, { devices: devices.map(shown) });
}
function readDevice(call) {
	const device = find$1(call);
	if (device?.active !== true) return notFound$1(call);
	return success(call, `Device ${device.id}`, { device: shown(device) });
}
function deactivateDevice(call) {
	const device = find$1(call);
	if (device?.active !== true) return notFound$1(call);
	device.active = false;
	call.note({
		type: "item-written",
		kind: "device",
		id: device.id
	});
	if (call.switches["http.deleteEmpty"] === "204") return {
		status: 204,
		headers: {},
		body: ""
	};
	return success(call, "Device successfully deactivated");
}
function find$1({ vault, reference }) {
	return vault.devices.get(reference) ?? [...vault.devices.values()].find(({ id }) => id === reference);
}
function notFound$1(call) {
	return failure(call, {
		http: 400,
		code: 1011,
		message: "Device not found"
	});
}
function shown({ id, hostname, ip, fields }) {
	return {
		id,
		hostname,
		ip,
		...fields
	};
}
function readInformation(call) {
	const { caller, switches } = call;
	const found = findActive(call);
	if ("refused" in found) return found.refused;
	const { entry } = found;
	call.note({
		type: "item-read",
		kind: "information",
		id: entry.id
	});
	return success(call, `Information ${entry.id}`, { info: {
		id: switches["types.ids"] === "number" ? Number(entry.id) : entry.id,
		tag: entry.tag,
		type: entry.type,
		...protectFor(caller, switches)({ content: entry.content })
	} });
}
function writeInformation(call) {
	const { vault, caller, parameters, switches } = call;
	const content = parameters.text("content");
	if (content === "") return failure(call, {
		http: 400,
		code: 1026,
		message: "The information content was not informed"
	});
	const identifier = parameters.text("identifier");
	const known = identifier === "" ? void 0 : find({
		...call,
		reference: identifier
	});
	if (known !== void 0 && !caller.information.has(known.id)) return notFound(call);
	const entry = {
		id: known?.id ?? vault.nextItemId(),
		tag: identifier || (known?.tag ?? null),
		type: parameters.text("type") || (known?.type ?? ""),
		name: parameters.text("name") || (known?.name ?? ""),
		content,
		active: true
	};
	vault.information.set(entry.id, entry);
	caller.information.add(entry.id);
	call.note({
		type: "item-written",
		kind: "information",
		id: entry.id
	});
	const { id, tag, type, name } = entry;
	const info = switches["pam.infoCreate"] === "echo" ? {
		name,
		type,
		service: "",
		url: "",
		content,
		users_allowed: "",
		identifier: tag
	} : {
		id,
		tag
	};
	return success(call, `Information ${id}`, { info }, 201);
}
function deactivateInformation(call) {
	const found = findActive(call);
	if ("refused" in found) return found.refused;
	found.entry.active = false;
	call.note({
		type: "item-written",
		kind: "information",
		id: found.entry.id
	});
	if (call.switches["http.deleteEmpty"] === "204") return {
		status: 204,
		headers: {},
		body: ""
	};
	return success(call, "Information successfully deactivated");
}
function findActive(call) {
	const entry = find(call);
	if (entry === void 0 || !call.caller.information.has(entry.id)) return { refused: notFound(call) };
	if (entry.active) return { entry };
	return { refused: failure(call, {
		http: 400,
		code: 1024,
		message: "Inactive information"
	}) };
}
function find({ vault, reference }) {
	return vault.information.get(reference) ?? [...vault.information.values()].find(({ tag }) => tag === reference);
}
function notFound(call) {
	return failure(call, {
		http: 400,
		code: 1023,
		message: "Information not found"
	});
}
function readKey(call) {
	const { vault, caller, switches, reference } = call;
	const key = vault.items.get(reference);
	if (key === void 0) return failure(call, {
		http: 400,
		code: 1015,
		message: "SSH key not found"
	});
	if (key.kind !== "key") return failure(call, {
		http: 400,
		code: 1016,
		message: "The item is not a ssh key"
	});
	if (!caller.keys.has(key.id)) return failure(call, {
		http: 400,
		code: 1009,
		message: "No access to credential"
	});
	if (!key.active) return failure(call, {
		http: 400,
		code: 1017,
		message: "Key inactive"
	});
	call.note({
		type: "item-read",
		kind: "key",
		id: key.id
	});
	if (vault.custody.take(key.id, caller, vault.clock.now())) call.note({
		type: "custody-taken",
		item: key.id
	});
	key.viewedAt = vault.clock.now();
	const extras = switches["pam.keyExtras"] === "on";
	const sealed = protectFor(caller, switches)({
		private_key: key.privateKey,
		password: key.password
	});
	return success(call, `Key ${key.id}`, { key: {
		id: switches["types.ids"] === "number" ? Number(key.id) : key.id,
		username: key.username,
		...extras ? { key_name: key.name } : {},
		hostname: key.hostname,
		ip: key.ip,
		private_key: sealed.private_key,
		public_key: key.publicKey,
		password: extras ? sealed.password : sealed.password ?? "",
		...extras ? {
			tags: key.tags,
			devices: [{
				hostname: key.hostname,
				ip: key.ip
			}]
		} : {},
		expiration_time: extras ? null : ""
	} });
}
function readNoKey(call) {
	return failure(call, {
		http: 500,
		message: "Unexpected error"
	});
}
function readLegacyPassword(call) {
	const reference = call.reference || call.parameters.text("credentialId");
	const item = findItem({
		...call,
		reference
	});
	if (item?.kind !== "credential" || !call.caller.credentials.has(item.id)) return failure(call, {
		http: 400,
		code: 1007,
		message: "Credential not found"
	});
	const { vault, caller } = call;
	const password = currentPassword(item, vault.clock.now());
	call.note({
		type: "item-read",
		kind: "credential",
		id: item.id
	});
	if (vault.custody.take(item.id, caller, vault.clock.now())) call.note({
		type: "custody-taken",
		item: item.id
	});
	return success(call, `Senha ${item.id}`, { senha: {
		id: item.id,
		tag: item.tag,
		username: item.username,
		senha: password,
		conteudo: password,
		hostname: item.hostname,
		senha_pai_cod: null,
		senha_pai: null,
		adicional: item.additional,
		dominio: item.domain,
		ip: item.ip,
		porta: item.port,
		modelo: item.model,
		datahora_expiracao: item.expirationTime
	} });
}
function listCredentials(call) {
	const { vault, caller } = call;
	const mine = [...vault.items.values()].filter(({ id, active }) => active && (caller.credentials.has(id) || caller.keys.has(id)));
	return success(call, `${mine.length} credentials found`, { credentials: mine.map((item) => listItem(call, item)) });
}
function listItem({ switches, vault }, item) {
	const isKey = item.kind === "key";
	const fields = vault.devices.get(item.hostname)?.fields;
	return {
		id: switches["types.ids"] === "number" ? Number(item.id) : item.id,
		identifier: item.tag ?? "",
		username: item.username,
		expiration: isKey ? null : item.expirationTime,
		change: isKey ? null : dateOrNull(item.changedAt),
		view: dateOrNull(item.viewedAt),
		hostname: item.hostname,
		management_ip: item.ip,
		type: isKey ? "SSH Key" : item.type,
		type_code: isKey ? "4" : "1",
		device_model: fields?.model ?? (isKey ? "" : item.model),
		device_type: fields?.type ?? "Server",
		device_vendor: fields?.vendor ?? "",
		automatic_change: switches["pam.autoChange"] === "boolean" ? false : "0",
		connectivity: "",
		connectivity_code: ""
	};
}
function dateOrNull(moment) {
	return moment === null ? null : vaultDate(moment);
}
const DEVICE_NAMES = {
	vendor: "vendor",
	model: "model",
	site: "site",
	domain: "device_domain",
	tags: "device_tags"
};
function writeCredential(call) {
	const { vault, caller, parameters } = call;
	const refused = refusedAddress(call);
	if (refused !== void 0) return refused;
	const username = parameters.text("username");
	if (username === "") return failure(call, {
		http: 400,
		code: 1042,
		message: "Invalid username"
	});
	const known = knownCredential(call);
	if (known !== void 0 && !caller.credentials.has(known.id)) return failure(call, {
		http: 400,
		code: 1007,
		message: "Credential not found"
	});
	const before = JSON.stringify(known);
	const hostname = parameters.text("hostname");
	const credential = known ?? buildCredential({
		id: vault.nextItemId(),
		username,
		password: "",
		hostname
	});
	fill$1(credential, parameters);
	const { changed: deviceChanged } = putDevice(vault, parameters, parameters.has("credential_type") ? {
		...DEVICE_NAMES,
		type: "type"
	} : DEVICE_NAMES);
	const changed = deviceChanged || before !== JSON.stringify(credential);
	if (changed) credential.changedAt = vault.clock.now();
	vault.items.set(credential.id, credential);
	caller.credentials.add(credential.id);
	call.note({
		type: "item-written",
		kind: "credential",
		id: credential.id
	});
	return success(call, known === void 0 ? "Credential successfully registered!" : "Credential updated successfully!", { credential: {
		id: credential.id,
		tag: credential.tag
	} }, 201, changedMember(call, changed));
}
function knownCredential({ vault, parameters }) {
	const [hostname, ip] = [parameters.text("hostname"), parameters.text("ip")];
	const [username, identifier] = [parameters.text("username"), parameters.text("identifier")];
	return [...vault.items.values()].filter((item) => item.kind === "credential").find((item) => identifier === "" ? item.hostname === hostname && item.ip === ip && item.username === username : item.tag === identifier);
}
function fill$1(credential, parameters) {
	credential.hostname = parameters.text("hostname");
	credential.ip = parameters.text("ip");
	credential.username = parameters.text("username");
	credential.active = true;
	if (parameters.text("identifier") !== "") credential.tag = parameters.text("identifier");
	if (parameters.has("content")) {
		credential.password = parameters.text("content");
		credential.changeDueAt = null;
	}
	if (parameters.has("additional")) credential.additional = parameters.text("additional");
	if (parameters.has("domain")) credential.domain = parameters.text("domain");
	if (parameters.has("tags")) credential.tags = parameters.texts("tags").flatMap((tags) => tags.split(",")).map((tag) => tag.trim()).filter((tag) => tag !== "");
	const type = parameters.textOf("credential_type", "type");
	if (type !== "") credential.type = type;
}
function activateCredential(call) {
	const found = findCredential(call, { keys: true });
	if ("refused" in found) return found.refused;
	if (found.credential.active) return failure(call, {
		http: 400,
		code: 1017,
		message: "Credential is already active"
	});
	found.credential.active = true;
	call.note({
		type: "item-written",
		kind: "credential",
		id: found.credential.id
	});
	return success(call, "Credential successfully activated");
}
function deactivateCredential(call) {
	const found = findCredential(call, { keys: true });
	if ("refused" in found) return found.refused;
	if (!found.credential.active) return failure(call, {
		http: 400,
		code: 1017,
		message: "Credential inactive"
	});
	found.credential.active = false;
	call.note({
		type: "item-written",
		kind: "credential",
		id: found.credential.id
	});
	if (call.switches["http.deleteEmpty"] === "204") return {
		status: 204,
		headers: {},
		body: ""
	};
	return success(call, "Credential successfully deactivated");
}
const PAM_ROUTES = [
	{
		method: "GET",
		path: "pam/credential/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Read a credential with its password and take custody of it",
		handle: readCredential
	},
	{
		method: "DELETE",
		path: "pam/credential/custody/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Release custody of a credential",
		handle: releaseCustody
	},
	{
		method: "GET",
		path: "pam/credential",
		family: "pam",
		resource: "PAM Core",
		summary: "List credentials, without passwords",
		handle: listCredentials
	},
	{
		method: "POST",
		path: "pam/credential",
		family: "pam",
		resource: "PAM Core",
		summary: "Create or update a credential",
		writes: true,
		handle: writeCredential
	},
	{
		method: "PUT",
		path: "pam/credential/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Activate a credential",
		writes: true,
		handle: activateCredential
	},
	{
		method: "DELETE",
		path: "pam/credential/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Deactivate a credential",
		writes: true,
		handle: deactivateCredential
	},
	{
		method: "GET",
		path: "pam/key/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Read an SSH key and take custody of it",
		handle: readKey
	},
	{
		method: "GET",
		path: "pam/key",
		family: "pam",
		resource: "PAM Core",
		summary: "Fails, as the vault does without an id",
		handle: readNoKey
	},
	{
		method: "GET",
		path: "pam/info/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Read protected information",
		handle: readInformation
	},
	{
		method: "POST",
		path: "pam/info",
		family: "pam",
		resource: "PAM Core",
		summary: "Create or replace protected information",
		writes: true,
		handle: writeInformation
	},
	{
		method: "DELETE",
		path: "pam/info/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Deactivate protected information",
		writes: true,
		handle: deactivateInformation
	},
	{
		method: "GET",
		path: "pam/device",
		family: "pam",
		resource: "PAM Core",
		summary: "List devices",
		handle: listDevices
	},
	{
		method: "GET",
		path: "pam/device/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Read a device",
		handle: readDevice
	},
	{
		method: "POST",
		path: "pam/device",
		family: "pam",
		resource: "PAM Core",
		summary: "Create or update a device",
		writes: true,
		handle: writeDevice
	},
	{
		method: "DELETE",
		path: "pam/device/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Deactivate a device",
		writes: true,
		handle: deactivateDevice
	},
	{
		method: "GET",
		path: "coe/senha/{ref}",
		family: "pam",
		resource: "PAM Core",
		summary: "Read a credential, in the older form",
		served: (switches) => switches["pam.legacySenha"] === "on",
		handle: readLegacyPassword
	},
	{
		method: "GET",
		path: "coe/senha",
		family: "pam",
		resource: "PAM Core",
		summary: "Read a credential by credentialId, in the older form",
		served: (switches) => switches["pam.legacySenha"] === "on",
		handle: readLegacyPassword
	}
];
const ROUTES = [
	{
		method: "POST",
		path: "oauth2/token",
		family: "token",
		open: true,
		summary: "Get an access token",
		handle: issueToken
	},
	...DSM_ROUTES,
	...PAM_ROUTES,
	...CERTIFICATE_ROUTES,
	...MYSAFE_ROUTES
];
const TEXT = { type: "string" };
const TEXT_OR_NULL = { type: ["string", "null"] };
function object(properties, required = Object.keys(properties)) {
	return {
		type: "object",
		properties,
		required
	};
}
function texts(...names) {
	return Object.fromEntries(names.map((name) => [name, TEXT]));
}
const pod = texts("pod_name", "deploy", "namespace");
const BODIES = {
	"POST oauth2/token": object({
		grant_type: {
			type: "string",
			const: "client_credentials"
		},
		...texts("client_id", "client_secret", "tenant")
	}, ["grant_type"]),
	"POST dapp/application": object(texts("application", "system", "environment", "unique_key", "description"), ["application"]),
	"POST coe/dapp/provision": object(pod),
	"POST coe/dapp/deprovision": object({
		...pod,
		secret_id: TEXT
	}),
	"POST dapp/deprovision": object({
		...pod,
		secret_id: TEXT
	}),
	"POST cicd/variables": object({
		env: {
			type: "string",
			description: "KEY=value lines in base64 with + / = written as - _ ,"
		},
		map: {
			type: "string",
			description: "The mapping file in the same encoding, or empty"
		}
	}, ["env"]),
	"POST sctm/secret": object(texts("identity", "name", "data", "engine", "expiration_date", "description"), ["identity", "data"]),
	"POST pam/credential": object(texts("hostname", "ip", "username", "identifier", "content", "additional", "domain", "type", "tags"), [
		"hostname",
		"ip",
		"username"
	]),
	"POST certificate/download": object({
		...texts("id", "password"),
		format: {
			type: "string",
			enum: [
				"pfx",
				"pem",
				"crt"
			]
		},
		download_key: { type: "boolean" }
	}, ["id", "format"]),
	"POST pam/info": object(texts("content", "name", "identifier", "type"), ["content"]),
	"POST pam/device": object(texts("hostname", "ip", "type", "vendor", "model", "site", "domain", "tags"), ["hostname", "ip"])
};
const PAYLOADS = {
	"GET dapp/application": "Application",
	"POST dapp/application": "Registered",
	"POST coe/dapp/provision": "Provisioned",
	"POST sctm/secret": "Application",
	"GET sctm/secret": "Secrets",
	"GET sctm/secret/{identity}": "Secret",
	"GET pam/credential": "Credentials",
	"GET pam/credential/{ref}": "Credential",
	"POST pam/credential": "CredentialWritten",
	"GET pam/key/{ref}": "Key",
	"GET pam/info/{ref}": "Information",
	"POST pam/info": "InformationWritten",
	"POST pam/device": "Device",
	"GET pam/device": "Devices",
	"GET pam/device/{ref}": "Device",
	"POST certificate/download": "CertificateFile",
	"GET certificate/list": "Certificates",
	"GET mysafe/password": "SafePasswords",
	"GET mysafe/password/{ref}": "SafePassword",
	"GET mysafe/note": "SafeNotes",
	"GET mysafe/note/{ref}": "SafeNote",
	"GET mysafe/secretapi": "SafeSecrets",
	"GET mysafe/secretapi/{ref}": "SafeSecret",
	"GET coe/senha": "Senha",
	"GET coe/senha/{ref}": "Senha"
};
const envelope = {
	code: { type: "integer" },
	response: { $ref: "#/components/schemas/Response" }
};
function answer$1(payload) {
	return object({
		...envelope,
		...payload
	});
}
const secret$2 = object({
	...texts("secret_id", "secret_name", "identity", "version", "expiration_date", "engine", "description"),
	data: {
		description: "Flat maps; after provisioning, one map",
		anyOf: [{
			type: "array",
			items: {
				type: "object",
				additionalProperties: TEXT_OR_NULL
			}
		}, {
			type: "object",
			additionalProperties: TEXT_OR_NULL
		}]
	}
}, [
	"secret_id",
	"secret_name",
	"identity",
	"version",
	"expiration_date",
	"engine",
	"data"
]);
const application$1 = object({
	name: TEXT,
	description: TEXT_OR_NULL,
	tags: {
		type: "array",
		items: TEXT
	},
	system: TEXT,
	environment: TEXT,
	secrets: {
		type: "array",
		items: secret$2
	}
});
const device = object(texts("id", "hostname", "ip", "type", "vendor", "model", "site", "domain", "tags"));
const credential = object({
	...texts("id", "username", "password", "content", "hostname", "additional", "domain", "ip", "port", "model"),
	tag: TEXT_OR_NULL,
	parent_credential_cod: { type: "null" },
	parent_credential: { type: "null" },
	expiration_time: TEXT_OR_NULL
});
const safeEnvelope = {
	code: { type: "integer" },
	response: object({
		status: { type: "integer" },
		message: TEXT,
		error: { type: "boolean" }
	})
};
function safe(name, members) {
	return object({
		...safeEnvelope,
		[name]: object(texts("identifier", "name", ...members))
	});
}
function safeList(name) {
	return object({
		...safeEnvelope,
		[name]: listOf(texts("identifier", "name", "tags"))
	});
}
function listOf(properties) {
	return {
		type: "array",
		items: object(properties)
	};
}
const SCHEMAS = {
	Token: object({
		token_type: TEXT,
		expires_in: { type: "integer" },
		access_token: TEXT
	}),
	OAuthError: object({ ...texts("error", "error_description", "hint", "message") }, ["error", "message"]),
	Gateway: object(texts("message")),
	Response: { ...object({
		status: { type: "integer" },
		...texts("message", "detail", "mensagem"),
		error: { type: "boolean" },
		error_code: { type: "integer" },
		erro: { type: "boolean" },
		cod_erro: { type: "integer" }
	}) },
	Success: answer$1({}),
	Failure: object({
		...envelope,
		exception: object({
			code: { type: "integer" },
			message: TEXT,
			detail: TEXT_OR_NULL
		})
	}, ["code", "response"]),
	Application: answer$1({ application: application$1 }),
	Secrets: answer$1({ secrets: {
		type: "array",
		items: secret$2
	} }),
	Secret: answer$1({ secret: secret$2 }),
	Registered: answer$1(texts("id", "signature")),
	Provisioned: object({
		response: object({
			status: { type: "integer" },
			mensagem: TEXT,
			erro: { type: "boolean" }
		}),
		application: application$1
	}),
	Credential: answer$1({ credential }),
	Credentials: answer$1({ credentials: {
		type: "array",
		items: { type: "object" }
	} }),
	CredentialWritten: answer$1({ credential: object({
		id: TEXT,
		tag: TEXT_OR_NULL
	}) }),
	Device: answer$1({ device }),
	Devices: answer$1({ devices: {
		type: "array",
		items: device
	} }),
	InformationWritten: answer$1({ info: {
		description: "The first form; the switch pam.infoCreate chooses the second",
		anyOf: [object({
			id: TEXT,
			tag: TEXT_OR_NULL
		}), object({
			...texts("name", "type", "service", "url", "content", "users_allowed"),
			identifier: TEXT_OR_NULL
		})]
	} }),
	Key: answer$1({ key: object({
		...texts("id", "username", "key_name", "hostname", "ip", "private_key", "public_key"),
		password: TEXT_OR_NULL,
		tags: {
			type: "array",
			items: TEXT
		},
		devices: {
			type: "array",
			items: object(texts("hostname", "ip"))
		},
		expiration_time: TEXT_OR_NULL
	}) }),
	Information: answer$1({ info: object({
		...texts("id", "type", "content"),
		tag: TEXT_OR_NULL
	}) }),
	CertificateFile: object({
		format: {
			type: "string",
			enum: [
				"pfx",
				"pem",
				"crt"
			]
		},
		...texts("certificate", "key", "key_format")
	}, ["format", "certificate"]),
	Certificates: answer$1({ certificates: listOf({}) }),
	SafePassword: safe("password_entity", [
		"url",
		"username",
		"password",
		"secret_key",
		"token"
	]),
	SafeNote: safe("note_entity", ["note"]),
	SafeSecret: safe("api_secret_entity", [
		"url",
		"client_id",
		"client_secret",
		"method"
	]),
	SafePasswords: safeList("password_on_list"),
	SafeNotes: safeList("note_on_list"),
	SafeSecrets: safeList("api_secret_on_list"),
	Senha: answer$1({ senha: { type: "object" } })
};
function openApiDocument() {
	const paths = {};
	for (const route of ROUTES) {
		const path = `/{prefix}/${route.path}`;
		paths[path] = {
			...paths[path],
			[route.method.toLowerCase()]: operation(route)
		};
	}
	return {
		openapi: "3.1.0",
		info: {
			title: "senhasegura DSM, as the emulator serves it",
			version,
			description: "The calls of the emulator in its default dialect. Which points are documented by the vendor and which are the emulator's own choice stands in its README.",
			license: {
				name: "Apache-2.0",
				identifier: "Apache-2.0"
			}
		},
		servers: [{ url: "/" }],
		tags: [
			"token",
			"dsm",
			"pam",
			"certificate",
			"mysafe"
		].map((name) => ({ name })),
		security: [{ bearer: [] }],
		paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, {
			parameters: parametersOf(path),
			...item
		}])),
		components: {
			securitySchemes: {
				bearer: {
					type: "http",
					scheme: "bearer",
					bearerFormat: "JWT"
				},
				client: {
					type: "http",
					scheme: "basic"
				}
			},
			schemas: SCHEMAS
		}
	};
}
function operation(route) {
	const key = `${route.method} ${route.path}`;
	const body = BODIES[key];
	return {
		operationId: operationId(route),
		tags: [route.family],
		summary: route.summary,
		...route.served === void 0 ? {} : { description: "Served only behind a switch." },
		...route.open === true ? { security: [{ client: [] }, {}] } : {},
		...key === "GET coe/senha" ? { parameters: [CREDENTIAL_ID] } : {},
		...body === void 0 ? {} : { requestBody: {
			required: true,
			content: {
				"application/x-www-form-urlencoded": { schema: body },
				"application/json": { schema: body }
			}
		} },
		responses: responsesOf(route, key)
	};
}
function responsesOf(route, key) {
	const answer = (description, ...names) => ({
		description,
		content: { "application/json": { schema: oneOf(names) } }
	});
	const documented500 = key === "GET pam/key" ? { 500: answer("What the vault says without an id", "Failure") } : {};
	if (route.open === true) return {
		200: answer("A token", "Token"),
		400: answer("A malformed request", "OAuthError"),
		401: answer("Not authenticated", "OAuthError"),
		404: answer("Refused by the gateway", "Gateway"),
		413: answer("The body is over 1 MiB", "Gateway")
	};
	return {
		200: answer("Done", PAYLOADS[key] ?? "Success"),
		400: answer("Refused by the module", "Failure"),
		401: answer("The token or the signature is not valid, or the authorization is inactive", "OAuthError", "Failure", "Gateway"),
		404: answer("Nothing there, or refused by the gateway", "Gateway", "Failure"),
		413: answer("The body is over 1 MiB", "Gateway"),
		...documented500
	};
}
function oneOf(names) {
	const references = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
	const [only] = references;
	return references.length === 1 && only !== void 0 ? only : { anyOf: references };
}
const CREDENTIAL_ID = {
	name: "credentialId",
	in: "query",
	schema: { type: "string" }
};
function parametersOf(path) {
	const parameter = (name, schema, description) => ({
		name,
		in: "path",
		required: true,
		description,
		schema
	});
	return [
		parameter("prefix", {
			type: "string",
			enum: ["iso", "api"]
		}, "Both open the same functions"),
		...path.includes("{identity}") ? [parameter("identity", {
			type: "string",
			minLength: 1
		}, "The identity of the secret; its slashes as %2F or as they are")] : [],
		...path.includes("{ref}") ? [parameter("ref", {
			type: "string",
			minLength: 1
		}, "An id, an identifier, or username@hostname")] : []
	];
}
function operationId({ method, path }) {
	const words = path.replaceAll(/[{}]/g, "").split("/");
	return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
}
const CREDENTIAL_FIELDS = [
	"password",
	"username",
	"hostname",
	"ip",
	"port",
	"additional"
];
const KEY_FIELDS = [
	"private_key",
	"public_key",
	"username",
	"hostname",
	"ip"
];
const CERTIFICATE_FIELDS = [
	"pem",
	"crt",
	"key",
	"pfx",
	"password"
];
const SAFE = {
	password: ["mysafe-password", [
		"password",
		"username",
		"token",
		"secret_key",
		"url",
		"notes"
	]],
	note: ["mysafe-note", ["note"]],
	secretapi: ["mysafe-secret", [
		"client_secret",
		"client_id",
		"url",
		"identifier_code",
		"notes"
	]]
};
function itemViews(vault, authorization) {
	return [
		...[...authorization.credentials].flatMap((id) => credentialView(vault, id)),
		...[...authorization.keys].flatMap((id) => keyView(vault, id)),
		...[...authorization.information].flatMap((id) => informationView(vault, id)),
		...[...authorization.certificates].flatMap((id) => certificateView(vault, id)),
		...[...authorization.safeItems].flatMap((id) => {
			const item = vault.safe.get(id);
			return item === void 0 ? [] : [safeView(item)];
		})
	];
}
function credentialView(vault, id) {
	const item = vault.items.get(id);
	if (item?.kind !== "credential") return [];
	const person = `${item.username}@${item.hostname}`;
	const values = new Map(Object.entries(item));
	return [{
		reference: `pam-credential:${id}`,
		tag: item.tag ?? "",
		name: person,
		fields: CREDENTIAL_FIELDS.filter((field) => values.get(field) !== ""),
		remark: remarks([[!item.active, "inactive"], [item.changesOnRelease, "a release changes its password"]])
	}];
}
function keyView(vault, id) {
	const item = vault.items.get(id);
	if (item?.kind !== "key") return [];
	return [{
		reference: `pam-key:${id}`,
		tag: "",
		name: `${item.username}@${item.hostname}`,
		fields: item.ip === "" ? KEY_FIELDS.slice(0, -1) : KEY_FIELDS,
		remark: remarks([[!item.active, "inactive"]])
	}];
}
function informationView(vault, id) {
	const entry = vault.information.get(id);
	if (entry === void 0) return [];
	return [{
		reference: `pam-info:${id}`,
		tag: entry.tag ?? "",
		name: entry.name || entry.type,
		fields: entry.type === "" ? ["content"] : ["content", "type"],
		remark: remarks([[!entry.active, "inactive"]])
	}];
}
function certificateView(vault, id) {
	const stored = vault.certificates.get(id);
	if (stored === void 0) return [];
	return [{
		reference: `certificate:${id}`,
		tag: "",
		name: stored.commonName,
		fields: CERTIFICATE_FIELDS,
		remark: remarks([[!stored.active, "inactive"], [stored.revoked, "revoked"]])
	}];
}
function safeView({ kind, entry }) {
	const [prefix, fields] = SAFE[kind];
	const values = new Map(Object.entries(entry));
	const hasField = (field) => Boolean(values.get(field === "token" ? "secret_key" : field));
	return {
		reference: `${prefix}:${entry.identifier}`,
		tag: "",
		name: entry.name,
		fields: fields.filter(hasField),
		remark: remarks([
			[entry.active === false, "inactive"],
			[entry.need_justify === true, "needs a justification"],
			[entry.need_approval === true, "needs an approval"]
		])
	};
}
function remarks(all) {
	return all.filter(([applies]) => applies).map(([, text]) => text).join(", ");
}
const PLAIN = /^[\w./@+-]+$/;
const BINARY = /* @__PURE__ */ new Set(["pfx"]);
const FILES = /* @__PURE__ */ new Set([
	"private_key",
	"json",
	"pem",
	"crt",
	"key",
	"pfx"
]);
function referenceLines(secrets, items, provisioned) {
	const taken = /* @__PURE__ */ new Set();
	const place = (subject, key) => destination(taken, subject, key);
	const ofSecrets = secrets.flatMap(({ identity, keys }) => keys.filter((key) => PLAIN.test(identity) && PLAIN.test(key)).map((key) => `${identity}#${key} -> ${place(identity, key)}`));
	const ofItems = items.filter(({ remark }) => !/inactive|revoked|needs/.test(remark)).flatMap(({ reference, name, fields }) => usual(fields).map((field) => `${reference}#${field} -> ${place(name, field)}`));
	const ofProfile = provisioned.map((key) => `provisioned#${key} -> ${place("", key)}`);
	return [
		...ofSecrets,
		...ofItems,
		...ofProfile
	];
}
function usual(fields) {
	const [first] = fields;
	if (first === void 0) return [];
	return fields.filter((field) => field === first || field === "token" || field === "client_id");
}
function destination(taken, subject, key) {
	const last = subject.split("/").at(-1) ?? "";
	if (FILES.has(key)) {
		const ending = BINARY.has(key) || key === "json" || key === "crt" ? key : "pem";
		return unique(taken, [last, subject], (text) => `file:${words(text, "-")}.${ending}`);
	}
	return unique(taken, /^[A-Z][A-Z0-9_]*$/.test(key) ? [
		"",
		last,
		subject
	] : [last, subject], (text) => {
		const name = words(`${text} ${key}`, "_").toUpperCase();
		return /^\d/.test(name) ? `_${name}` : name;
	});
}
function unique(taken, subjects, nameOf) {
	const names = subjects.map(nameOf);
	const name = names.find((name) => !taken.has(name)) ?? numbered(taken, names.at(-1) ?? "");
	taken.add(name);
	return name;
}
function numbered(taken, name) {
	let number = 2;
	while (taken.has(`${name}_${number}`)) number += 1;
	return `${name}_${number}`;
}
function words(text, joint) {
	return text.split(/[^A-Za-z0-9.]+|\.(?=[^.]*$)/).filter((word) => word !== "").join(joint).replaceAll(".", joint);
}
function stateView({ vault, profile }) {
	const [first] = vault.authorizations().filter(({ resources }) => resources.has("MySafe"));
	const applications = first === void 0 ? [] : [first.application];
	return {
		now: new Date(vault.clock.now()).toISOString(),
		profile,
		applications: [...vault.applications, ...applications].map((application) => ({
			name: application.name,
			enabled: application.enabled,
			authorizations: application.authorizations.map((one) => authorizationView(vault, one))
		})),
		leases: leaseViews(vault),
		custodies: custodyViews(vault)
	};
}
function authorizationView(vault, authorization) {
	const { application, system, environment, clientId, encrypts, variables } = authorization;
	const attached = authorization.secrets.list().map((secret) => secretView(vault, secret));
	const leased = vault.leases.of(authorization).map(({ secret, expiresAt, pod }) => ({
		...secretView(vault, secret),
		expires: vaultDate(expiresAt),
		pod: `${pod.namespace}/${pod.deploy}/${pod.podName}`
	}));
	const items = itemViews(vault, authorization);
	const provisioned = Object.keys(application.dynamicProfiles[0]?.data ?? {});
	return {
		system,
		environment,
		clientId,
		active: !vault.isInactive(authorization),
		encrypts,
		secrets: [...attached, ...leased],
		items,
		lines: referenceLines(attached, items, provisioned),
		variables: [...variables]
	};
}
function secretView(vault, secret) {
	const pairs = secret.data.flatMap((map) => Object.entries(map));
	return {
		identity: secret.identity,
		keys: [...new Set(pairs.filter(([, value]) => value !== null).map(([key]) => key))],
		expires: secret.expirationDate,
		expired: vault.isExpired(secret),
		pod: ""
	};
}
const STATUS_HTML = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>senhasegura emulator</title>
<link rel="stylesheet" href="/__emulator/status.css">
<script src="/__emulator/status.js" defer><\/script>
</head>
<body>
<header>
<h1>senhasegura emulator</h1>
<p>This is not a vault. Its secrets are invented, and gone when it stops.</p>
<p>Dialect <strong id="profile">…</strong>. Vault time <time id="now">…</time>; all times are UTC.
<span id="connection" role="status"></span></p>
<p>Client secrets are in the terminal that started it, and in the file of <code>--env-file</code>.
<a href="/__emulator/openapi.json">OpenAPI description</a></p>
</header>
<main>
<section><h2>Authorizations</h2><div id="applications"></div></section>
<section><h2>Live ephemeral secrets</h2>
<div class="wide"><table id="leases"><thead><tr><th>Id</th><th>Identity</th><th>Authorization</th><th>Pod</th><th>Expires</th></tr></thead><tbody></tbody></table></div></section>
<section><h2>Custody</h2>
<div class="wide"><table id="custodies"><thead><tr><th>Item</th><th>Held by</th><th>Since</th></tr></thead><tbody></tbody></table></div></section>
<section><h2>Requests</h2>
<div class="wide"><table id="log"><thead><tr><th>#</th><th>Time</th><th>Request</th><th>Status</th><th>Authorization</th><th>What happened</th></tr></thead><tbody aria-live="polite"></tbody></table></div></section>
</main>
</body>
</html>
`;
const STATUS_JS = `'use strict';
let lastEntry = 0;
let shown = '';

function element(tag, text = '', className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function fill(id, rows) {
  const body = document.querySelector('#' + id + ' tbody');
  const columns = document.querySelectorAll('#' + id + ' thead th').length;
  const titles = [...document.querySelectorAll('#' + id + ' thead th')].map((title) => title.textContent);
  body.replaceChildren(...rows.map((texts) => {
    const row = document.createElement('tr');
    row.append(...texts.map((text, index) => {
      const cell = element('td', text);
      cell.dataset.label = titles[index];
      return cell;
    }));
    return row;
  }));
  if (rows.length > 0) return;
  const none = element('td', 'none');
  none.colSpan = columns;
  const row = element('tr', '', 'empty');
  row.append(none);
  body.append(row);
}

function table(titles, rows) {
  const made = document.createElement('table');
  const head = document.createElement('thead');
  const body = document.createElement('tbody');
  head.append(...titles.map((text) => element('th', text)));
  for (const texts of rows) {
    const row = document.createElement('tr');
    row.append(...texts.map((text, index) => {
      const cell = element('td', text, index === 0 ? 'mono' : titles[index] === 'Expires' ? '' : 'text');
      cell.dataset.label = titles[index];
      return cell;
    }));
    body.append(row);
  }
  made.append(head, body);
  const wide = element('div', '', 'wide');
  wide.append(made);
  return wide;
}

function lines(title, texts) {
  const part = document.createElement('details');
  const text = element('pre', texts.join('\\n'));
  const copy = element('button', 'Copy');
  copy.type = 'button';
  copy.addEventListener('click', () => {
    getSelection().selectAllChildren(text);
    navigator.clipboard?.writeText(text.textContent).then(() => {
      copy.textContent = 'Copied';
    }, () => undefined);
  });
  part.append(element('summary', title), text, copy);
  return part;
}

function card(application, authorization) {
  const part = element('div', '', 'card');
  const names = [application.name, authorization.system, authorization.environment];
  const title = element('h3', names.filter((name) => name !== '').join(' / '));
  if (!application.enabled || !authorization.active) title.append(element('span', ' inactive', 'off'));
  part.append(title);
  const id = element('p', 'Client id ');
  id.append(element('code', authorization.clientId));
  if (authorization.encrypts) id.append(', encrypts its answers');
  part.append(id);
  if (authorization.secrets.length > 0) {
    part.append(table(['Secret', 'Keys', 'Expires'], authorization.secrets.map((secret) => [
      secret.identity,
      secret.keys.join(', ') + (secret.pod === '' ? '' : ' – for ' + secret.pod),
      secret.expires === '' ? 'never' : secret.expires + (secret.expired ? ' (expired)' : ''),
    ])));
  }
  if (authorization.items.length > 0) {
    part.append(table(['Item', 'Tag', 'Name', 'Fields', 'Remarks'], authorization.items.map((item) =>
      [item.reference, item.tag, item.name, item.fields.join(', '), item.remark])));
  }
  if (authorization.variables.length > 0) {
    part.append(element('p', 'Variables that jobs registered: ' + authorization.variables.join(', ')));
  }
  if (authorization.lines.length > 0) part.append(lines('Lines for the input secrets', authorization.lines));
  return part;
}

const time = (moment) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');

function showState(state) {
  document.getElementById('profile').textContent = state.profile;
  document.getElementById('now').textContent = time(state.now);
  const applications = JSON.stringify(state.applications);
  // Made anew only when something changed, so that a selection stays and open lines stay open.
  if (applications !== shown) {
    shown = applications;
    document.getElementById('applications').replaceChildren(...state.applications.flatMap((application) =>
      application.authorizations.map((authorization) => card(application, authorization))));
  }
  fill('leases', state.leases.map((lease) =>
    [lease.secretId, lease.identity, lease.authorization, lease.namespace + '/' + lease.deploy + '/' + lease.podName, time(lease.expiresAt)]));
  fill('custodies', state.custodies.map((custody) => [custody.item, custody.authorization, time(custody.since)]));
}

function describe(event) {
  const details = Object.entries(event).filter(([key]) => key !== 'type').map(([, value]) => Array.isArray(value) ? value.join(', ') : String(value));
  return event.type + (details.length > 0 ? ': ' + details.join(' ') : '');
}

function showEntries(entries) {
  const body = document.querySelector('#log tbody');
  for (const entry of entries) {
    lastEntry = entry.seq;
    const row = document.createElement('tr');
    if (entry.status === 0 || entry.status >= 400) row.className = 'failed';
    const texts = [entry.seq, time(entry.time), entry.method + ' ' + entry.path, entry.status === 0 ? 'reset' : entry.status, entry.authorization ?? '', entry.events.map(describe).join('; ')];
    row.append(...texts.map((text, index) => element('td', String(text), index === texts.length - 1 ? 'text' : '')));
    body.prepend(row);
  }
  while (body.rows.length > 500) body.lastElementChild.remove();
}

async function refresh() {
  const connection = document.getElementById('connection');
  try {
    const read = async (path) => (await fetch(path)).json();
    const [state, log] = await Promise.all([read('/__emulator/state'), read('/__emulator/log?after=' + lastEntry)]);
    showState(state);
    showEntries(log.entries);
    connection.textContent = '';
  } catch {
    connection.textContent = 'The emulator does not answer any more.';
  }
  setTimeout(refresh, 1000);
}

refresh();
`;
const STATUS_CSS = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 22%, transparent); }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; }
header p { margin: .25rem 0; }
code, pre, .mono { font: .875rem/1.5 ui-monospace, monospace; }
.card { border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1rem; padding: .75rem 1rem; }
.card > p { margin: .25rem 0; }
.wide { overflow-x: auto; }
.wide + .wide { margin-top: .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
td { font-variant-numeric: tabular-nums; white-space: nowrap; }
td.text { min-width: 7rem; overflow-wrap: break-word; white-space: normal; }
#log td.text { min-width: 12rem; }
.empty td { font-style: italic; opacity: .7; }
.failed td:nth-child(4), .off { color: light-dark(#a40000, #ff8a80); font-weight: 600; }
details { margin: .5rem 0 0; }
summary { cursor: pointer; }
pre { border: 1px solid var(--line); border-radius: .3rem; margin: .4rem 0; overflow-x: auto; padding: .5rem .75rem; }
button { font: inherit; font-size: .875rem; padding: .1rem .75rem; }
@media (max-width: 40rem) {
  body { padding: .75rem; }
  .card { padding: .6rem .7rem; }
  thead { display: none; }
  tr { border-bottom: 1px solid var(--line); display: block; padding: .3rem 0; }
  td { border: 0; display: block; overflow-wrap: anywhere; padding: 0; white-space: normal; }
  td[data-label]:not(:empty):not(:first-child)::before { content: attr(data-label) ': '; opacity: .7; }
  #log td:nth-child(-n+2), #log td:nth-child(4) { display: inline-block; padding-right: .75rem; }
}
`;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const PAGES = /* @__PURE__ */ new Map([
	["/", () => page("text/html", STATUS_HTML)],
	["/__emulator/status.css", () => page("text/css", STATUS_CSS)],
	["/__emulator/status.js", () => page("text/javascript", STATUS_JS)],
	["/__emulator/state", (watched) => json(200, stateView(watched), FRESH)],
	["/__emulator/log", (watched, { query }) => json(200, { entries: entries(watched, query) }, FRESH)],
	["/__emulator/openapi.json", () => json(200, openApiDocument())]
]);
const FRESH = { "cache-control": "no-store" };
function ownPage(watched, request) {
	const found = PAGES.get(request.path);
	if (found === void 0) return void 0;
	if (request.method === "GET") return found(watched, request);
	return json(405, { message: "This page can only be read" }, { allow: "GET" });
}
function entries({ log }, query) {
	const after = Number(new URLSearchParams(query).get("after") ?? "0");
	return log.entries(Number.isInteger(after) && after > 0 ? after : 0);
}
function page(type, body) {
	return {
		status: 200,
		headers: {
			"content-type": `${type}; charset=utf-8`,
			"content-security-policy": POLICY,
			"x-content-type-options": "nosniff",
			...FRESH
		},
		body
	};
}
const UNLIMITED = {
	passes: true,
	headers: {}
};
var RateLimiter = class {
	#clock;
	#rate;
	#windowStart = 0;
	#used = 0;
	constructor(clock, rate) {
		this.#clock = clock;
		this.#rate = rate;
	}
	change(rate) {
		this.#rate = rate;
		this.#used = 0;
	}
	count() {
		if (this.#rate === void 0) return UNLIMITED;
		const { limit, window_seconds: seconds = 1, headers = "retry-after" } = this.#rate;
		const now = this.#clock.now();
		const start = Math.floor(now / (seconds * 1e3)) * seconds * 1e3;
		if (start !== this.#windowStart) {
			this.#windowStart = start;
			this.#used = 0;
		}
		this.#used += 1;
		const end = start + seconds * 1e3;
		const passes = this.#used <= limit;
		const counters = {
			"x-ratelimit-limit": String(limit),
			"x-ratelimit-remaining": String(Math.max(0, limit - this.#used)),
			"x-ratelimit-reset": String(Math.ceil(end / 1e3))
		};
		const wait = Math.max(1, Math.ceil((end - now) / 1e3));
		return {
			passes,
			headers: {
				...headers === "v2" || headers === "reset" ? counters : {},
				...passes ? {} : waitHeaders(headers, wait, end)
			}
		};
	}
};
function waitHeaders(kind, seconds, end) {
	if (kind === "none" || kind === "reset") return {};
	const date = (/* @__PURE__ */ new Date(Math.ceil(end / 1e3) * 1e3)).toUTCString();
	return { "retry-after": kind === "retry-date" ? date : String(seconds) };
}
var Router = class {
	#byMethod = /* @__PURE__ */ new Map();
	#last;
	constructor(routes) {
		for (const route of routes) {
			const patterns = this.#byMethod.get(route.method) ?? [];
			patterns.push({
				route,
				segments: route.path.split("/")
			});
			this.#byMethod.set(route.method, patterns);
		}
	}
	match(method, path, switches) {
		const last = this.#last;
		if (last?.path === path && last.method === method && last.switches === switches) return last.match;
		const match = this.#find(method, path, switches);
		this.#last = {
			method,
			path,
			switches,
			match
		};
		return match;
	}
	#find(method, path, switches) {
		const [root, first, ...rest] = path.split("/");
		if (root !== "" || first !== "iso" && first !== "api") return void 0;
		if (rest.length > 1 && rest.at(-1) === "") rest.pop();
		const exact = switches.pathCase === "exact";
		for (const { route, segments } of this.#byMethod.get(method) ?? []) {
			if (!offers(switches, route.family, first)) continue;
			if (route.served?.(switches) === false) continue;
			const path = joined(segments, rest, switches);
			if (path === void 0) continue;
			const reference = fit(segments, path, exact);
			if (reference !== void 0) return {
				route,
				prefix: first,
				reference
			};
		}
	}
	hasModule(path, switches) {
		const [, prefix, module = ""] = path.split("/");
		const family = MODULES[module.toLowerCase()];
		if (prefix !== "iso" && prefix !== "api") return false;
		return family !== void 0 && offers(switches, family, prefix);
	}
};
const MODULES = {
	dapp: "dsm",
	coe: "dsm",
	cicd: "dsm",
	sctm: "dsm",
	pam: "pam",
	certificate: "certificate",
	mysafe: "mysafe"
};
function offers(switches, family, prefix) {
	const offered = switches[`prefixes.${family}`];
	return offered === "iso+api" || offered === prefix;
}
function joined(segments, path, { "sctm.slash": slash }) {
	if (segments.at(-1) !== "{identity}") return path.length === segments.length ? path : void 0;
	const start = segments.length - 1;
	const identity = path.slice(start);
	if (identity.length === 0) return void 0;
	if (slash === "encoded" && identity.length > 1) return void 0;
	const encoded = identity.join("/");
	if (slash === "plain" && /%2f/i.test(encoded)) return void 0;
	return [...path.slice(0, start), encoded];
}
function fit(segments, path, exact) {
	let reference = "";
	for (const [index, segment] of segments.entries()) {
		const given = path[index] ?? "";
		if (segment === "{ref}" || segment === "{identity}") {
			const decoded = decode(given);
			if (decoded === void 0 || decoded === "") return void 0;
			reference = decoded;
		} else if (exact ? segment !== given : segment !== given.toLowerCase()) return;
	}
	return reference;
}
function decode(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return;
	}
}
const RATE_LIMIT = map({
	limit: number(1),
	window_seconds: /* @__PURE__ */ optional(number(.001)),
	headers: /* @__PURE__ */ optional(choice([
		"retry-after",
		"retry-date",
		"v2",
		"reset",
		"none"
	]))
});
const switches = /* @__PURE__ */ pipe(namedValues(/* @__PURE__ */ unknown()), /* @__PURE__ */ rawTransform(({ dataset, addIssue }) => {
	const input = dataset.value;
	const parsed = Object.entries(input).map(([key, value]) => ({
		key,
		value,
		result: parseSwitch(key, value)
	}));
	for (const { key, value, result } of parsed) {
		if ("change" in result) continue;
		addIssue({
			message: result.problem,
			path: [{
				type: "object",
				origin: "value",
				input,
				key,
				value
			}]
		});
	}
	return Object.assign({}, ...parsed.map(({ result }) => "change" in result ? result.change : {}));
}));
const SETTINGS = map({
	profile: /* @__PURE__ */ optional(choice(PROFILES)),
	switches: /* @__PURE__ */ optional(switches),
	random_seed: /* @__PURE__ */ optional(number(0)),
	rate_limit: /* @__PURE__ */ optional(RATE_LIMIT),
	faults: /* @__PURE__ */ optional(list(FAULT_RULE))
});
function mergeSettings(first, second) {
	return {
		profile: second.profile ?? first.profile,
		switches: {
			...first.switches,
			...second.switches
		},
		random_seed: second.random_seed ?? first.random_seed,
		rate_limit: second.rate_limit ?? first.rate_limit,
		faults: [...first.faults ?? [], ...second.faults ?? []]
	};
}
function buildCertificate(seed) {
	let made;
	return {
		id: seed.id,
		commonName: seed.common_name,
		tags: seed.tags ?? [],
		revoked: seed.revoked ?? false,
		active: seed.active ?? true,
		pair: () => made ??= pairOf(seed)
	};
}
function pairOf({ certificate, private_key: key, names, common_name: name }) {
	const made = certificate === void 0 || key === void 0 ? makeCertificate(names ?? [], name) : {
		certificate,
		privateKey: key
	};
	return {
		certificate: new node_crypto.X509Certificate(made.certificate),
		privateKey: (0, node_crypto.createPrivateKey)(made.privateKey)
	};
}
var CustodyBook = class {
	#held = /* @__PURE__ */ new Map();
	list() {
		return [...this.#held].flatMap(([item, holders]) => [...holders].map(([authorization, since]) => ({
			item,
			authorization,
			since
		})));
	}
	heldByOther(item, authorization) {
		const holders = this.#held.get(item);
		return holders !== void 0 && [...holders.keys()].some((holder) => holder !== authorization);
	}
	take(item, authorization, now) {
		const holders = this.#held.get(item) ?? /* @__PURE__ */ new Map();
		this.#held.set(item, holders);
		if (holders.has(authorization)) return false;
		holders.set(authorization, now);
		return true;
	}
	release(item, authorization) {
		const holders = this.#held.get(item);
		const released = holders?.delete(authorization) ?? false;
		if (holders?.size === 0) this.#held.delete(item);
		return released;
	}
};
var Leases = class {
	#clock;
	#byPod = /* @__PURE__ */ new Map();
	constructor(clock) {
		this.#clock = clock;
	}
	live() {
		const now = this.#clock.now();
		for (const [key, lease] of this.#byPod) if (lease.expiresAt <= now) this.#byPod.delete(key);
		return [...this.#byPod.values()];
	}
	of(authorization) {
		if (this.#byPod.size === 0) return [];
		return this.live().filter((lease) => lease.authorization === authorization);
	}
	provision(authorization, pod, nextId) {
		const key = podKey(authorization, pod);
		const now = this.#clock.now();
		const known = this.#byPod.get(key);
		if (known !== void 0 && known.expiresAt > now) return known;
		const profile = authorization.application.dynamicProfiles[0];
		if (profile === void 0) return void 0;
		const suffix = (0, node_crypto.randomBytes)(3).toString("hex");
		const lease = {
			authorization,
			pod,
			secret: {
				id: nextId(),
				name: `${profile.name} (${suffix})`,
				identity: `${profile.identity ?? profile.name}-${suffix}`,
				version: "",
				expirationDate: "",
				engine: profile.engine ?? "Kubernetes",
				description: "",
				data: [fill(profile.data)]
			},
			provisionedAt: now,
			expiresAt: now + (profile.ttl ?? 3600) * 1e3
		};
		this.#byPod.set(key, lease);
		return lease;
	}
	deprovision(authorization, pod, secretId) {
		const key = podKey(authorization, pod);
		const lease = this.#byPod.get(key);
		if (lease?.secret.id !== secretId || lease.expiresAt <= this.#clock.now()) return void 0;
		this.#byPod.delete(key);
		return lease;
	}
	drop(authorization) {
		const gone = this.of(authorization);
		for (const { pod } of gone) this.#byPod.delete(podKey(authorization, pod));
		return gone;
	}
};
function podKey(authorization, { podName, deploy, namespace }) {
	return JSON.stringify([
		authorization.number,
		podName,
		deploy,
		namespace
	]);
}
function fill(template) {
	const random = () => (0, node_crypto.randomBytes)(8).toString("hex");
	return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, value.replaceAll("{random}", random)]));
}
function safeItems(seed) {
	return [
		...(seed?.passwords ?? []).map((entry) => ({
			kind: "password",
			entry
		})),
		...(seed?.notes ?? []).map((entry) => ({
			kind: "note",
			entry
		})),
		...(seed?.secrets ?? []).map((entry) => ({
			kind: "secretapi",
			entry
		}))
	];
}
function accessKeys(seed, nextNumber) {
	const application = buildApplication({
		name: "mysafe",
		authorizations: []
	}, 0);
	const all = safeItems(seed).map(({ entry }) => entry.identifier);
	return (seed?.access_keys ?? []).map(({ name, items = all, ...rest }) => ({
		...buildAuthorization({
			...rest,
			system: name,
			environment: ""
		}, application, nextNumber()),
		label: `mysafe/${name}`,
		resources: /* @__PURE__ */ new Set(["MySafe"]),
		safeItems: new Set(items)
	}));
}
const MOST_NONCES = 1e5;
var Nonces = class {
	#used = /* @__PURE__ */ new Set();
	use(nonce) {
		if (this.#used.has(nonce)) return false;
		if (this.#used.size >= MOST_NONCES) {
			const oldest = this.#used.values().next().value;
			if (oldest !== void 0) this.#used.delete(oldest);
		}
		this.#used.add(nonce);
		return true;
	}
};
const MOST_TOKENS = 2e4;
let signingKey;
function tokenKeys() {
	signingKey ??= (0, node_crypto.generateKeyPairSync)("rsa", { modulusLength: 2048 });
	return signingKey;
}
var Tokens = class {
	#clock;
	#issued = /* @__PURE__ */ new Map();
	constructor(clock) {
		this.#clock = clock;
	}
	issue(authorization, lifetime) {
		const now = this.#clock.now();
		const seconds = Math.floor(now / 1e3);
		const jti = (0, node_crypto.randomBytes)(40).toString("hex");
		const head = encode({
			typ: "JWT",
			alg: "RS256",
			jti
		});
		const claims = encode({
			aud: authorization.clientId,
			jti,
			iat: seconds,
			nbf: seconds,
			exp: seconds + lifetime,
			sub: Buffer.from(authorization.code).toString("base64"),
			scopes: []
		});
		const token = `${head}.${claims}.${(0, node_crypto.sign)("RSA-SHA256", Buffer.from(`${head}.${claims}`), tokenKeys().privateKey).toString("base64url")}`;
		this.#prune();
		this.#issued.set(token, {
			authorization,
			expiresAt: (seconds + lifetime) * 1e3,
			revoked: false
		});
		return token;
	}
	check(token) {
		const issued = this.#issued.get(token);
		if (issued === void 0) return { state: "unknown" };
		if (issued.revoked) return { state: "revoked" };
		if (issued.expiresAt <= this.#clock.now()) return { state: "expired" };
		return {
			state: "valid",
			authorization: issued.authorization
		};
	}
	revokeAll() {
		for (const issued of this.#issued.values()) issued.revoked = true;
	}
	#prune() {
		if (this.#issued.size < MOST_TOKENS) return;
		const oldest = this.#issued.keys().next().value;
		if (oldest !== void 0) this.#issued.delete(oldest);
	}
};
function encode(value) {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
var Vault = class {
	clock;
	tenant;
	applications = [];
	items = /* @__PURE__ */ new Map();
	information = /* @__PURE__ */ new Map();
	certificates = /* @__PURE__ */ new Map();
	safe = /* @__PURE__ */ new Map();
	devices = /* @__PURE__ */ new Map();
	leases;
	custody = new CustodyBook();
	nonces = new Nonces();
	tokens;
	#byClientId = /* @__PURE__ */ new Map();
	#seededIds = /* @__PURE__ */ new Set();
	#lastAuthorization = 0;
	#lastSecret = 200;
	#lastItem = 1e3;
	constructor(seed, clock) {
		this.clock = clock;
		this.tenant = seed.tenant ?? "";
		this.leases = new Leases(clock);
		this.tokens = new Tokens(clock);
		const authorizations = seed.applications.flatMap((application) => application.authorizations);
		for (const { secrets } of authorizations) for (const { secret_id: id } of secrets ?? []) this.#seededIds.add(id ?? "");
		for (const application of seed.applications) {
			const built = buildApplication(application, this.applications.length + 1);
			this.applications.push(built);
			for (const authorization of application.authorizations) {
				const number = this.newAuthorizationNumber();
				this.attach(buildAuthorization(authorization, built, number, this.nextSecretId));
			}
		}
		for (const credential of seed.credentials ?? []) this.items.set(credential.id, buildCredential(credential));
		for (const key of seed.keys ?? []) this.items.set(key.id, buildKey(key));
		for (const entry of seed.information ?? []) this.information.set(entry.id, buildInformation(entry));
		for (const entry of seed.certificates ?? []) this.certificates.set(entry.id, buildCertificate(entry));
		for (const item of safeItems(seed.mysafe)) this.safe.set(item.entry.identifier, item);
		for (const key of accessKeys(seed.mysafe, () => this.newAuthorizationNumber())) this.attach(key);
	}
	nextSecretId = () => {
		do
			this.#lastSecret += 1;
		while (this.#seededIds.has(String(this.#lastSecret)));
		return String(this.#lastSecret);
	};
	nextItemId = () => {
		do
			this.#lastItem += 1;
		while (this.items.has(String(this.#lastItem)) || this.information.has(String(this.#lastItem)));
		return String(this.#lastItem);
	};
	attach(authorization) {
		authorization.application.authorizations.push(authorization);
		this.#byClientId.set(authorization.clientId, authorization);
	}
	authorizations() {
		return [...this.#byClientId.values()];
	}
	byClientId(clientId) {
		return this.#byClientId.get(clientId);
	}
	isInactive(authorization) {
		if (!authorization.enabled || !authorization.application.enabled) return true;
		return authorization.expires !== null && authorization.expires <= this.clock.now();
	}
	isExpired(secret) {
		const moment = parseVaultDate(secret.expirationDate);
		return moment !== void 0 && moment <= this.clock.now();
	}
	secretsOf(authorization) {
		const leased = this.leases.of(authorization).map(({ secret }) => secret);
		const attached = authorization.secrets.list();
		return leased.length === 0 ? attached : [...attached, ...leased];
	}
	newAuthorizationNumber() {
		this.#lastAuthorization += 1;
		return this.#lastAuthorization;
	}
};
const HOUR = 36e5;
var Emulation = class {
	vault;
	log = new AuditLog();
	hooks = new Hooks();
	faults;
	#clock;
	#limiter;
	#router = new Router(ROUTES);
	#isOurHost;
	#settings;
	#nextSwitches;
	constructor({ seed, clock, hosts, settings = {} }) {
		this.#clock = clock;
		this.vault = new Vault(seed, clock);
		this.#isOurHost = hostCheck(hosts);
		this.#settings = mergeSettings(seed.settings ?? {}, settings);
		this.#nextSwitches = switchesOf(this.#settings);
		this.#limiter = new RateLimiter(clock, this.#settings.rate_limit);
		this.faults = new Faults(this.#settings.faults ?? [], this.#settings.random_seed ?? 1);
	}
	get profile() {
		return this.#settings.profile ?? "v332";
	}
	configure(settings) {
		this.#settings = mergeSettings(this.#settings, settings);
		this.#nextSwitches = switchesOf(this.#settings);
		if (settings.rate_limit !== void 0) this.#limiter.change(settings.rate_limit);
		this.faults.add(...settings.faults ?? []);
	}
	respond(request) {
		return this.hooks.some ? this.#respondWatched(request) : this.handle(request);
	}
	async #respondWatched(request) {
		const { method } = request;
		const path = belowPrefix(request.path);
		const nth = this.hooks.count(method, path);
		await this.hooks.run({
			phase: "received",
			method,
			path,
			nth
		});
		const response = this.handle(request);
		await this.hooks.run({
			phase: "handled",
			method,
			path,
			nth,
			status: response.status
		});
		return response;
	}
	handle(request) {
		if (!this.#isOurHost(request.headers["host"])) {
			const response = json(421, { message: "This emulator does not answer for that host name" });
			return this.#record(request, refused(response, "unknown host name"));
		}
		const own = ownPage(this, request);
		if (own !== void 0) return own;
		const switches = this.#nextSwitches();
		const { passes, headers } = this.#limiter.count();
		const handled = passes ? this.#handleVault(request, switches) : limited();
		if (switches["http.requestId"] === "off") return this.#record(request, withHeaders(handled, headers));
		const requestId = (0, node_crypto.randomUUID)();
		const marked = withHeaders(handled, {
			...headers,
			"x-request-id": requestId
		});
		return this.#record(request, marked, requestId);
	}
	refuseOversized(request) {
		const response = json(413, { message: "The body is over 1 MiB" });
		return this.#record(request, refused(response, "body over 1 MiB"));
	}
	#handleVault(request, switches) {
		const strikes = this.faults.strike(request.method, request.path);
		if (strikes.length === 0) return this.#ask(request, switches);
		return this.#suffer(request, strikes, switches);
	}
	#ask(request, switches) {
		return handleVaultRequest(this.vault, this.#router, request, switches);
	}
	#suffer(request, rules, switches) {
		const faults = rules.map(({ fault }) => ({
			type: "fault",
			fault
		}));
		for (const rule of rules) this.#disturb(rule);
		const instead = rules.filter(({ when }) => when !== "after").map(replacement).find((response) => response !== void 0);
		if (instead !== void 0) return {
			response: spoilAll(instead, rules),
			authorization: null,
			events: faults
		};
		const handled = this.#ask(request, switches);
		const late = rules.map(replacement).find((response) => response !== void 0);
		return {
			...handled,
			response: spoilAll(late ?? handled.response, rules),
			events: [...handled.events, ...faults]
		};
	}
	#disturb(rule) {
		if (rule.fault === "revoke-tokens") this.vault.tokens.revokeAll();
		if (rule.fault === "clock") this.#clock.advance(rule.milliseconds ?? HOUR);
	}
	#record(request, { response, authorization, events }, requestId) {
		this.log.add({
			at: this.#clock.now(),
			method: request.method,
			path: request.path,
			status: response.status,
			authorization,
			events,
			connection: request.client.connection,
			handshake: request.client.handshake,
			...requestId === void 0 ? {} : { requestId }
		});
		return response;
	}
};
function switchesOf({ profile, switches, random_seed: seed }) {
	return switchSource(profile ?? "v332", switches, seed);
}
const KINDS = [
	"credentials",
	"keys",
	"information",
	"certificates"
];
function checkReferences(seed) {
	const problems = [];
	const once = uniqueness(problems);
	for (const kind of KINDS) {
		const space = kind === "keys" ? "credentials" : kind;
		seed[kind]?.forEach(({ id }, index) => once(space, id, `${kind}[${index}].id`));
	}
	seed.applications.forEach((application, index) => checkApplication(application, `applications[${index}]`, once));
	for (const [authorization, path] of authorizationsOf(seed)) for (const kind of KINDS) {
		const known = new Set(seed[kind]?.map(({ id }) => id));
		problems.push(...lost(authorization[kind], known, `${path}.${kind}`, kind));
	}
	if (seed.mysafe !== void 0) problems.push(...checkMySafe(seed.mysafe, once));
	return problems;
}
function authorizationsOf(seed) {
	return seed.applications.flatMap(({ authorizations }, a) => authorizations.map((one, b) => [one, `applications[${a}].authorizations[${b}]`]));
}
function checkApplication(application, at, once) {
	once("application", application.name, `${at}.name`);
	application.authorizations.forEach((authorization, index) => {
		const path = `${at}.authorizations[${index}]`;
		const { system, environment } = authorization;
		once(`authorization of ${application.name}`, JSON.stringify([system, environment]), path);
		once("client", authorization.client_id, `${path}.client_id`);
		authorization.secrets?.forEach((secret, place) => {
			once(`secret of ${path}`, secret.identity, `${path}.secrets[${place}].identity`);
			once("secret", secret.secret_id, `${path}.secrets[${place}].secret_id`);
		});
	});
}
function checkMySafe({ access_keys: accessKeys, ...items }, once) {
	const known = /* @__PURE__ */ new Set();
	for (const kind of [
		"passwords",
		"notes",
		"secrets"
	]) items[kind]?.forEach(({ identifier }, index) => {
		known.add(identifier);
		once("item of MySafe", identifier, `mysafe.${kind}[${index}].identifier`);
	});
	return accessKeys.flatMap((accessKey, index) => {
		const path = `mysafe.access_keys[${index}]`;
		once("access key", accessKey.name, `${path}.name`);
		once("client", accessKey.client_id, `${path}.client_id`);
		return lost(accessKey.items, known, `${path}.items`, "mysafe");
	});
}
function lost(references, known, at, place) {
	return (references ?? []).flatMap((id, index) => known.has(id) ? [] : [{
		path: `${at}[${index}]`,
		message: `names no entry of ${place}`
	}]);
}
function uniqueness(problems) {
	const seen = /* @__PURE__ */ new Map();
	return (space, name, path) => {
		if (name === void 0) return;
		const key = JSON.stringify([space, name]);
		const first = seen.get(key);
		if (first === void 0) seen.set(key, path);
		else problems.push({
			path,
			message: `is the same as ${first}`
		});
	};
}
const date = /* @__PURE__ */ pipe(text, /* @__PURE__ */ check$2((given) => given === "" || parseVaultDate(given) !== void 0, "expected a date as YYYY-MM-DD HH:MM:SS (UTC)"));
const rsaKey = /* @__PURE__ */ pipe(text, /* @__PURE__ */ check$2((pem) => keyType(pem) === "rsa", "expected the PEM of an RSA private key"));
const privateKey = /* @__PURE__ */ pipe(text, /* @__PURE__ */ check$2((pem) => keyType(pem) !== void 0, "expected the PEM of a private key"));
const digits = /* @__PURE__ */ pipe(text, /* @__PURE__ */ regex(/^\d{1,15}$/, "expected up to 15 digits"));
function keyType(pem) {
	try {
		return (0, node_crypto.createPrivateKey)(pem).asymmetricKeyType;
	} catch {
		return;
	}
}
const CERTIFICATE = /* @__PURE__ */ pipe(map({
	id: digits,
	common_name: requiredText,
	names: /* @__PURE__ */ optional(list(text)),
	certificate: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(text, /* @__PURE__ */ check$2(isCertificate, "expected the PEM of a certificate"))),
	private_key: /* @__PURE__ */ optional(privateKey),
	tags: /* @__PURE__ */ optional(list(text)),
	revoked: /* @__PURE__ */ optional(flag),
	active: /* @__PURE__ */ optional(flag)
}), /* @__PURE__ */ forward(/* @__PURE__ */ partialCheck([["certificate"], ["private_key"]], ({ certificate, private_key: key }) => isPair(certificate, key), "needs its own private_key beside it"), ["certificate"]));
function isCertificate(pem) {
	try {
		return new node_crypto.X509Certificate(pem).raw.length > 0;
	} catch {
		return false;
	}
}
function isPair(certificate, key) {
	if (certificate === void 0 || key === void 0) return certificate === key;
	return new node_crypto.X509Certificate(certificate).checkPrivateKey((0, node_crypto.createPrivateKey)(key));
}
const item = {
	identifier: digits,
	name: requiredText,
	tags: /* @__PURE__ */ optional(list(text)),
	need_justify: /* @__PURE__ */ optional(flag),
	need_approval: /* @__PURE__ */ optional(flag),
	active: /* @__PURE__ */ optional(flag)
};
const base32 = /* @__PURE__ */ pipe(text, /* @__PURE__ */ regex(/^[A-Z2-7]{16,}$/i, "expected at least 16 characters of base32"));
const accessKey = map({
	name: requiredText,
	client_id: /* @__PURE__ */ optional(text),
	client_secret: /* @__PURE__ */ optional(text),
	enabled: /* @__PURE__ */ optional(flag),
	expiration_date: /* @__PURE__ */ optional(date),
	allowed_ips: /* @__PURE__ */ optional(list(text)),
	allowed_http_referers: /* @__PURE__ */ optional(list(text)),
	certificate_fingerprint: /* @__PURE__ */ optional(text),
	encryption_enabled: /* @__PURE__ */ optional(flag),
	encryption_key: /* @__PURE__ */ optional(rsaKey),
	items: /* @__PURE__ */ optional(list(text))
});
const password = map({
	...item,
	url: /* @__PURE__ */ optional(text),
	username: /* @__PURE__ */ optional(text),
	password: requiredText,
	secret_key: /* @__PURE__ */ optional(base32),
	notes: /* @__PURE__ */ optional(text)
});
const note = map({
	...item,
	note: requiredText
});
const secret$1 = map({
	...item,
	url: /* @__PURE__ */ optional(text),
	client_id: /* @__PURE__ */ optional(text),
	client_secret: requiredText,
	identifier_code: /* @__PURE__ */ optional(text),
	method: /* @__PURE__ */ optional(text),
	notes: /* @__PURE__ */ optional(text)
});
const MYSAFE = map({
	access_keys: /* @__PURE__ */ pipe(list(accessKey), /* @__PURE__ */ minLength(1, "needs at least one access key")),
	passwords: /* @__PURE__ */ optional(list(password)),
	notes: /* @__PURE__ */ optional(list(note)),
	secrets: /* @__PURE__ */ optional(list(secret$1))
});
const CREDENTIAL = map({
	id: requiredText,
	tag: /* @__PURE__ */ optional(textOrNull),
	username: requiredText,
	password: requiredText,
	hostname: requiredText,
	ip: /* @__PURE__ */ optional(text),
	port: /* @__PURE__ */ optional(text),
	additional: /* @__PURE__ */ optional(text),
	domain: /* @__PURE__ */ optional(text),
	model: /* @__PURE__ */ optional(text),
	expiration_time: /* @__PURE__ */ optional(textOrNull),
	active: /* @__PURE__ */ optional(flag),
	tags: /* @__PURE__ */ optional(list(text)),
	changes_on_release: /* @__PURE__ */ optional(flag),
	change_delay: /* @__PURE__ */ optional(number(0))
});
const KEY = map({
	id: requiredText,
	tag: /* @__PURE__ */ optional(textOrNull),
	username: requiredText,
	key_name: /* @__PURE__ */ optional(text),
	hostname: requiredText,
	ip: /* @__PURE__ */ optional(text),
	private_key: requiredText,
	public_key: requiredText,
	password: /* @__PURE__ */ optional(textOrNull),
	tags: /* @__PURE__ */ optional(list(text)),
	active: /* @__PURE__ */ optional(flag)
});
const INFORMATION = map({
	id: requiredText,
	tag: /* @__PURE__ */ optional(textOrNull),
	type: /* @__PURE__ */ optional(text),
	name: /* @__PURE__ */ optional(text),
	content: requiredText,
	active: /* @__PURE__ */ optional(flag)
});
const dataMap = namedValues(textOrNull);
const secret = /* @__PURE__ */ pipe(map({
	secret_id: /* @__PURE__ */ optional(text),
	secret_name: /* @__PURE__ */ optional(text),
	identity: requiredText,
	version: /* @__PURE__ */ optional(text),
	expiration_date: /* @__PURE__ */ optional(date),
	engine: /* @__PURE__ */ optional(text),
	description: /* @__PURE__ */ optional(text),
	data: /* @__PURE__ */ lazy((given) => Array.isArray(given) ? list(dataMap) : /* @__PURE__ */ pipe(dataMap, /* @__PURE__ */ transform((one) => [one])))
}), /* @__PURE__ */ forward(/* @__PURE__ */ partialCheck([["secret_name"], ["identity"]], ({ secret_name: name, identity }) => name === void 0 || name !== identity, "must differ from the identity"), ["secret_name"]));
const authorization = map({
	system: requiredText,
	environment: requiredText,
	client_id: /* @__PURE__ */ optional(text),
	client_secret: /* @__PURE__ */ optional(text),
	token_key: /* @__PURE__ */ optional(text),
	token_secret: /* @__PURE__ */ optional(text),
	unique_key: /* @__PURE__ */ optional(text),
	enabled: /* @__PURE__ */ optional(flag),
	expiration_date: /* @__PURE__ */ optional(date),
	authorized_resources: /* @__PURE__ */ optional(list(choice(RESOURCES))),
	pam_permission: /* @__PURE__ */ optional(choice(["read-only", "read-write"])),
	allowed_ips: /* @__PURE__ */ optional(list(text)),
	allowed_http_referers: /* @__PURE__ */ optional(list(text)),
	certificate_fingerprint: /* @__PURE__ */ optional(text),
	encryption_enabled: /* @__PURE__ */ optional(flag),
	encryption_key: /* @__PURE__ */ optional(rsaKey),
	may_create_applications: /* @__PURE__ */ optional(flag),
	secrets: /* @__PURE__ */ optional(list(secret)),
	credentials: /* @__PURE__ */ optional(list(text)),
	keys: /* @__PURE__ */ optional(list(text)),
	information: /* @__PURE__ */ optional(list(text)),
	certificates: /* @__PURE__ */ optional(list(text))
});
const profile = map({
	name: requiredText,
	identity: /* @__PURE__ */ optional(text),
	engine: /* @__PURE__ */ optional(text),
	ttl: /* @__PURE__ */ optional(number(1)),
	data: namedValues(text)
});
const application = map({
	name: requiredText,
	description: /* @__PURE__ */ optional(textOrNull),
	tags: /* @__PURE__ */ optional(list(text)),
	enabled: /* @__PURE__ */ optional(flag),
	automatic_provisioning: /* @__PURE__ */ optional(flag),
	dynamic_profiles: /* @__PURE__ */ optional(list(profile)),
	authorizations: atLeastOne(authorization, "authorization")
});
const SEED = map({
	settings: /* @__PURE__ */ optional(SETTINGS),
	tenant: /* @__PURE__ */ optional(text),
	applications: atLeastOne(application, "application"),
	credentials: /* @__PURE__ */ optional(list(CREDENTIAL)),
	keys: /* @__PURE__ */ optional(list(KEY)),
	information: /* @__PURE__ */ optional(list(INFORMATION)),
	certificates: /* @__PURE__ */ optional(list(CERTIFICATE)),
	mysafe: /* @__PURE__ */ optional(MYSAFE)
});
function atLeastOne(item, name) {
	return /* @__PURE__ */ optional(/* @__PURE__ */ pipe(list(item), /* @__PURE__ */ minLength(1, `needs at least one ${name}`)), []);
}
var SeedError = class extends Error {
	problems;
	constructor(source, problems) {
		const lines = problems.map(({ path, message }) => `  ${path === "" ? "(document)" : path}: ${message}`);
		super(`The seed ${source} cannot be used:\n${lines.join("\n")}`);
		this.name = "SeedError";
		this.problems = problems;
	}
};
function parseSeed(document, source = "given in code") {
	const checked = check(SEED, document);
	if (!checked.ok) throw new SeedError(source, checked.problems);
	const problems = checkReferences(checked.value);
	if (problems.length > 0) throw new SeedError(source, problems);
	return checked.value;
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
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.CST = cst;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
async function loadSeed(file) {
	return parseSeed(await parseDocument(await readText(file), file), file);
}
async function readText(file) {
	try {
		return await (0, node_fs_promises.readFile)(file, "utf8");
	} catch (error) {
		const code = error.code ?? "unknown error";
		throw new SeedError(file, [{
			path: "",
			message: {
				ENOENT: "there is no such file",
				EACCES: "it may not be read",
				EISDIR: "it is a directory"
			}[code] ?? `it cannot be read (${code})`
		}]);
	}
}
async function parseDocument(text, file) {
	const { LineCounter, parseDocument: parseYaml } = await Promise.resolve().then(() => /* @__PURE__ */ __toESM(require_dist(), 1));
	const lines = new LineCounter();
	const document = parseYaml(text, {
		prettyErrors: false,
		lineCounter: lines,
		uniqueKeys: true
	});
	if (document.errors.length > 0) throw new SeedError(file, document.errors.map((error) => {
		const { line, col } = lines.linePos(error.pos[0]);
		return {
			path: `line ${line}, column ${col}`,
			message: `is not valid YAML or JSON (${error.code.toLowerCase().replaceAll("_", " ")})`
		};
	}));
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		throw new SeedError(file, [{
			path: "",
			message: "uses anchors and aliases that cannot be resolved"
		}]);
	}
}
function randomText(bytes) {
	return (0, node_crypto.randomBytes)(bytes).toString("base64url");
}
function randomHex(bytes) {
	return (0, node_crypto.randomBytes)(bytes).toString("hex");
}
function randomBase32(length) {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	return Array.from((0, node_crypto.randomBytes)(length), (byte) => alphabet[byte % 32]).join("");
}
function sampleSafe() {
	return {
		access_keys: [{ name: "pipeline" }],
		passwords: [{
			identifier: "3",
			name: "package registry",
			url: "https://registry.example",
			username: "shop-bot",
			password: randomText(18),
			secret_key: randomBase32(32),
			notes: "owned by the shop team",
			tags: ["ci"]
		}, {
			identifier: "4",
			name: "break glass",
			username: "root",
			password: randomText(18),
			need_justify: true
		}],
		notes: [{
			identifier: "7",
			name: "release note",
			note: `Call the desk, code ${randomText(6)}`
		}],
		secrets: [{
			identifier: "5",
			name: "shipping API",
			url: "https://shipping.example",
			client_id: "shop-staging",
			client_secret: randomText(24),
			identifier_code: "SHIPPING",
			method: "POST"
		}]
	};
}
function sampleDeploySecrets() {
	const user = "shop-bot";
	const password = randomText(18);
	return [
		{
			secret_name: "shop npm",
			identity: "team/shop/npm",
			data: [{ NPM_TOKEN: `npm_${randomText(27)}` }]
		},
		{
			secret_name: "shop registry",
			identity: "team/shop/registry",
			data: [{
				REGISTRY_USER: user,
				REGISTRY_PASSWORD: password,
				dockerconfigjson: dockerConfig("registry.example.com", user, password)
			}]
		},
		{
			secret_name: "shop cluster",
			identity: "team/shop/cluster",
			data: [{ config: kubeconfig() }]
		},
		{
			secret_name: "shop Azure deployer",
			identity: "team/shop/azure",
			data: [{
				AZURE_TENANT_ID: "00000000-0000-4000-8000-00000000a2e0",
				AZURE_CLIENT_ID: "00000000-0000-4000-8000-00000000c11e",
				AZURE_CLIENT_SECRET: randomText(30)
			}]
		}
	];
}
function dockerConfig(host, user, password) {
	const auth = Buffer.from(`${user}:${password}`).toString("base64");
	return JSON.stringify({ auths: { [host]: { auth } } });
}
function kubeconfig() {
	return `apiVersion: v1
kind: Config
current-context: shop
clusters:
  - name: shop
    cluster: { server: "https://cluster.shop.example" }
contexts:
  - name: shop
    context: { cluster: shop, user: deployer, namespace: shop }
users:
  - name: deployer
    user: { token: ${randomHex(24)} }
`;
}
function sampleSshKey(comment) {
	const { privateKey, publicKey } = (0, node_crypto.generateKeyPairSync)("ec", { namedCurve: "P-256" });
	const { x = "", y = "" } = publicKey.export({ format: "jwk" });
	const point = Buffer.concat([
		Buffer.of(4),
		Buffer.from(x, "base64url"),
		Buffer.from(y, "base64url")
	]);
	const type = "ecdsa-sha2-nistp256";
	const blob = Buffer.concat([
		Buffer.from(type),
		Buffer.from("nistp256"),
		point
	].flatMap((part) => [uint32(part.length), part]));
	return {
		privateKey: privateKey.export({
			format: "pem",
			type: "sec1"
		}).toString().trimEnd().replaceAll("\n", "\r\n"),
		publicKey: `${type} ${blob.toString("base64")} ${comment}\n`
	};
}
function samplePem() {
	const { privateKey } = (0, node_crypto.generateKeyPairSync)("ec", { namedCurve: "P-256" });
	return privateKey.export({
		format: "pem",
		type: "pkcs8"
	}).toString();
}
function uint32(value) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}
const DAY = 864e5;
function sampleShop(now) {
	return {
		name: "shop-api",
		description: "The sample shop",
		automatic_provisioning: true,
		dynamic_profiles: [{
			name: "shop database, short-lived",
			identity: "eph-db",
			engine: "Kubernetes",
			ttl: 3600,
			data: {
				DB_USER: "eph_{random}",
				DB_PASSWORD: "{random}{random}"
			}
		}],
		authorizations: [{
			system: "payments",
			environment: "staging",
			may_create_applications: true,
			credentials: ["77", "79"],
			keys: ["501"],
			information: ["129"],
			certificates: ["12"],
			secrets: [
				{
					secret_name: "shop db",
					identity: "team/shop/db",
					engine: "Generic",
					version: "3",
					data: [{
						hostname: "pg01.shop.example",
						username: "shop",
						password: randomText(18),
						additional_information: "schema=shop",
						ip: "10.2.0.4"
					}]
				},
				{
					secret_name: "shop signing key",
					identity: "team/shop/signing-key",
					data: [{ private_key: samplePem() }]
				},
				{
					secret_name: "shop service account",
					identity: "team/shop/service-account",
					data: [{ json: serviceAccount() }]
				},
				{
					secret_name: "shop cloud",
					identity: "team/shop/cloud",
					data: [{
						access_key_id: `AKIA${randomHex(8).toUpperCase()}`,
						secret_access_key: randomText(30),
						TTL: null
					}]
				},
				{
					secret_name: "shop flags",
					identity: "team/shop/flags",
					data: [{
						FEATURE_CHECKOUT_V2: "on",
						FEATURE_TOKEN: randomText(12)
					}]
				},
				{
					secret_name: "shop payment gateway",
					identity: "team/shop/gateway",
					expiration_date: vaultDate(now + 3 * DAY),
					data: [{ GATEWAY_TOKEN: randomText(24) }]
				},
				...sampleDeploySecrets()
			]
		}, {
			system: "payments",
			environment: "production",
			secrets: [{
				secret_name: "production db",
				identity: "team/shop/production-db",
				data: [{
					hostname: "pg01.shop.example",
					username: "shop_live",
					password: randomText(18)
				}]
			}]
		}]
	};
}
function serviceAccount() {
	return JSON.stringify({
		type: "service_account",
		project_id: "shop-sample",
		private_key_id: randomHex(20),
		private_key: samplePem(),
		client_email: "deploy@shop-sample.example"
	}, null, 2);
}
function sampleSeed(now) {
	const ssh = sampleSshKey("deploy@web01");
	return {
		tenant: "sample",
		applications: [sampleShop(now), billing()],
		credentials: [
			{
				id: "77",
				tag: "ci-db",
				username: "svc_ci",
				password: randomText(18),
				hostname: "db01.lab.example",
				additional: "schema=ci",
				ip: "10.3.0.9",
				port: "5432",
				model: "Debian",
				expiration_time: "2031-02-03T04:05:06"
			},
			{
				id: "79",
				tag: "ci-rotating",
				username: "svc_release",
				password: randomText(18),
				hostname: "db02.lab.example",
				ip: "10.3.0.11",
				port: "5432",
				model: "Debian",
				changes_on_release: true
			},
			{
				id: "78",
				tag: "billing-root",
				username: "root",
				password: randomText(18),
				hostname: "billing01.lab.example",
				ip: "10.3.0.10",
				port: "22",
				model: "Debian"
			}
		],
		keys: [{
			id: "501",
			tag: "deploy-key",
			username: "deploy",
			key_name: "deploy key",
			hostname: "web01.lab.example",
			ip: "10.4.0.2",
			private_key: ssh.privateKey,
			public_key: ssh.publicKey,
			password: null,
			tags: ["web"]
		}],
		certificates: [{
			id: "12",
			common_name: "shop.example",
			names: ["shop.example", "www.shop.example"]
		}],
		mysafe: sampleSafe(),
		information: [{
			id: "129",
			tag: "INFO129",
			type: "License",
			name: "shop licence",
			content: `Licensed to "Shop \\ Sons", number ${randomText(12)}`
		}]
	};
}
function billing() {
	return {
		name: "billing",
		authorizations: [{
			system: "ledger",
			environment: "production",
			pam_permission: "read-only",
			credentials: ["78"],
			secrets: [{
				secret_name: "ledger db",
				identity: "team/billing/db",
				data: [{
					hostname: "pg09.billing.example",
					username: "ledger",
					password: randomText(18)
				}]
			}]
		}]
	};
}
const LARGEST_BODY = 1048576;
const MOST_DRAINED = 64 * LARGEST_BODY;
const NO_BODY = /* @__PURE__ */ new Uint8Array();
function toVaultRequest(request, body, clients) {
	const target = request.url ?? "/";
	const at = target.indexOf("?");
	return {
		method: request.method ?? "GET",
		path: at === -1 ? target : target.slice(0, at),
		query: at === -1 ? "" : target.slice(at + 1),
		headers: request.headers,
		body,
		client: clients.get(request.socket) ?? clientOf(request.socket, 0, 0)
	};
}
async function readBody(request) {
	return new Promise((resolve, reject) => {
		const chunks = [];
		let total = 0;
		request.on("data", (chunk) => {
			total += chunk.length;
			if (total <= LARGEST_BODY) chunks.push(chunk);
			else chunks.length = 0;
			if (total > MOST_DRAINED) request.destroy(/* @__PURE__ */ new Error("The body never ends"));
		});
		request.on("end", () => resolve(total <= LARGEST_BODY ? Buffer.concat(chunks) : void 0));
		request.on("error", reject);
	});
}
function clientOf(socket, connection, handshake) {
	return {
		address: (socket.remoteAddress ?? "").replace(/^::ffff:/, ""),
		connection,
		handshake,
		fingerprint: ("getPeerX509Certificate" in socket ? socket.getPeerX509Certificate() : void 0)?.fingerprint256.replaceAll(":", "").toLowerCase()
	};
}
const FILLER = Buffer.alloc(65536, " ");
function deliver(response, answer, extra) {
	const { delivery } = answer;
	switch (delivery?.kind) {
		case void 0:
			write(response, answer, extra);
			return;
		case "hang": return;
		case "reset":
			reset(response);
			return;
		case "delay":
			later(response, delivery.milliseconds, () => write(response, answer, extra));
			return;
		case "truncate":
			head(response, answer, extra);
			response.write(Buffer.from(answer.body).subarray(0, delivery.bytes), () => response.destroy());
			return;
		case "drip":
			head(response, answer, extra);
			drip(response, Buffer.from(answer.body), delivery.bytes, delivery.milliseconds);
			return;
		case "endless":
			response.writeHead(answer.status, {
				...answer.headers,
				...extra
			});
			response.write(answer.body);
			pour(response);
	}
}
function write(response, answer, extra) {
	head(response, answer, extra);
	response.end(answer.body);
}
let last;
function head(response, answer, extra) {
	if (last?.answer !== answer) last = {
		answer,
		heads: headsOf(answer, extra)
	};
	response.writeHead(answer.status, last.heads);
}
function headsOf(answer, extra) {
	return {
		...answer.headers,
		...extra,
		...answer.status === 204 ? {} : { "content-length": Buffer.byteLength(answer.body) }
	};
}
function reset(response) {
	const { socket } = response;
	if (socket === null) return;
	if ("encrypted" in socket) socket.destroy();
	else socket.resetAndDestroy();
}
function drip(response, body, bytes, milliseconds) {
	const piece = Math.max(1, bytes);
	if (body.length <= piece) {
		response.end(body);
		return;
	}
	response.write(body.subarray(0, piece));
	later(response, milliseconds, () => drip(response, body.subarray(piece), bytes, milliseconds));
}
function pour(response) {
	while (!response.destroyed && response.write(FILLER));
	if (!response.destroyed) response.once("drain", () => pour(response));
}
function later(response, milliseconds, act) {
	const timer = setTimeout(act, milliseconds);
	response.once("close", () => clearTimeout(timer));
}
const MARK = { "x-senhasegura-emulator": version };
function serve(handler, request, response, clients) {
	const { "content-length": length, "transfer-encoding": encoding } = request.headers;
	if (length === void 0 && encoding === void 0) {
		answer(handler, request, response, clients, NO_BODY);
		return;
	}
	readBody(request).then((body) => {
		if (body !== void 0) answer(handler, request, response, clients, body);
		else deliver(response, handler.refuseOversized(toVaultRequest(request, NO_BODY, clients)), MARK);
	}, () => response.destroy());
}
function answer(handler, request, response, clients, body) {
	try {
		const given = handler.respond(toVaultRequest(request, body, clients));
		if (given instanceof Promise) given.then((late) => deliver(response, late, MARK), () => fail(response));
		else deliver(response, given, MARK);
	} catch {
		fail(response);
	}
}
function fail(response) {
	if (response.headersSent) response.destroy();
	else deliver(response, json(500, { message: "The emulator failed on this request" }), MARK);
}
function rawBadRequest() {
	const body = JSON.stringify({ message: "Bad request: this is not HTTP that can be read" });
	return `${[
		"HTTP/1.1 400 Bad Request",
		"Content-Type: application/json; charset=utf-8",
		`Content-Length: ${Buffer.byteLength(body)}`,
		...Object.entries(MARK).map(([name, value]) => `${name}: ${value}`),
		"Connection: close"
	].join("\r\n")}\r\n\r\n${body}`;
}
const http = process.getBuiltinModule("node:http");
async function listen(handler, options) {
	const connections = {
		tcp: 0,
		tls: 0
	};
	const clients = /* @__PURE__ */ new WeakMap();
	const onRequest = (request, response) => serve(handler, request, response, clients);
	const server = createServer(onRequest, options.certificate);
	server.on("connection", (socket) => {
		connections.tcp += 1;
		clients.set(socket, clientOf(socket, connections.tcp, 0));
	});
	let accepted = 0;
	server.on("secureConnection", (socket) => {
		connections.tls += 1;
		accepted += 1;
		clients.set(socket, clientOf(socket, accepted, connections.tls));
	});
	server.on("clientError", (_error, socket) => {
		if (socket.writable) socket.end(rawBadRequest());
		else socket.destroy();
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(options.port, options.host, () => {
			server.off("error", reject);
			resolve();
		});
	});
	let closed;
	return {
		port: server.address().port,
		connections,
		close: async () => closed ??= stop(server)
	};
}
function createServer(onRequest, certificate) {
	if (certificate === void 0) return http.createServer(onRequest);
	return process.getBuiltinModule("node:https").createServer({
		key: certificate.privateKey,
		cert: certificate.certificate + certificate.ca,
		requestCert: true,
		rejectUnauthorized: false
	}, onRequest);
}
async function stop(server) {
	const done = new Promise((resolve) => {
		server.close(() => resolve());
	});
	server.closeAllConnections();
	return done;
}
async function startEmulator(options = {}) {
	const clock = new Clock(options.clock ?? Date.now);
	const seed = await readSeed(options.seed, clock);
	const host = options.host ?? "127.0.0.1";
	const hosts = [...options.hosts ?? [], ...isWildcard(host) ? [] : [host]];
	const emulation = new Emulation({
		seed,
		clock,
		hosts,
		settings: options
	});
	const certificate = options.tls === true ? makeCertificate(hosts) : void 0;
	const server = await listen(emulation, {
		host,
		port: options.port ?? 0,
		certificate
	});
	const files = certificate === void 0 ? void 0 : await writeAuthority(certificate.ca);
	const name = isWildcard(host) ? "localhost" : bracketed(host);
	return {
		...controlOf(emulation),
		url: `${certificate === void 0 ? "http" : "https"}://${name}:${server.port}`,
		...certificate === void 0 ? {} : { ca: certificate.ca },
		...files === void 0 ? {} : { caFile: files.caFile },
		connections: server.connections,
		close: async () => {
			await Promise.all([server.close(), files === void 0 ? void 0 : (0, node_fs_promises.rm)(files.directory, {
				recursive: true,
				force: true
			})]);
		}
	};
}
async function readSeed(seed, clock) {
	if (seed === void 0) return sampleSeed(clock.now());
	return typeof seed === "string" ? loadSeed(seed) : parseSeed(seed);
}
async function writeAuthority(ca) {
	const directory = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "senhasegura-emulator-"));
	const caFile = (0, node_path.join)(directory, "ca.pem");
	await (0, node_fs_promises.writeFile)(caFile, ca);
	return {
		directory,
		caFile
	};
}
function isWildcard(host) {
	return host === "0.0.0.0" || host === "::";
}
function environmentOf(emulator) {
	const { credentials, mySafeCredentials: mySafe } = emulator;
	return {
		SENHASEGURA_URL: emulator.url,
		SENHASEGURA_CLIENT_ID: credentials.clientId,
		SENHASEGURA_CLIENT_SECRET: credentials.clientSecret,
		...emulator.caFile === void 0 ? {} : { SENHASEGURA_CA_CERTIFICATE: emulator.caFile },
		SENHASEGURA_APPLICATION: credentials.application,
		SENHASEGURA_SYSTEM: credentials.system,
		SENHASEGURA_ENVIRONMENT: credentials.environment,
		...mySafe === void 0 ? {} : {
			MYSAFE_CLIENT_ID: mySafe.clientId,
			MYSAFE_CLIENT_SECRET: mySafe.clientSecret
		}
	};
}
function environmentLines(environment) {
	return Object.entries(environment).map(([name, value]) => `${name}=${quoted(value)}\n`).join("");
}
async function writeEnvironmentFile(file, text) {
	const draft = `${file}.${process.pid}.tmp`;
	try {
		await (0, node_fs_promises.writeFile)(draft, text, {
			mode: 384,
			flag: "wx"
		});
		await (0, node_fs_promises.rename)(draft, file);
	} finally {
		await (0, node_fs_promises.rm)(draft, { force: true });
	}
}
async function removeEnvironmentFile(file, text) {
	if (await (0, node_fs_promises.readFile)(file, "utf8").catch(() => void 0) === text) await (0, node_fs_promises.rm)(file, { force: true });
}
function quoted(value) {
	return /^[A-Za-z0-9_.,:/@%+[\]-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
const PAUSE_MS = 100;
const PATIENCE_MS = 3e4;
async function waitForEmulator(file, { patienceMs, answers, pause } = {
	patienceMs: PATIENCE_MS,
	answers: isEmulator,
	pause: node_timers_promises.setTimeout
}) {
	for (let waited = 0; waited <= patienceMs; waited += PAUSE_MS) {
		const variables = await variablesOf(file);
		const url = variables.get("SENHASEGURA_URL");
		if (url !== void 0 && await answers(url, variables.get("SENHASEGURA_CA_CERTIFICATE"))) return true;
		await pause(PAUSE_MS);
	}
	return false;
}
async function variablesOf(file) {
	const pairs = (await (0, node_fs_promises.readFile)(file, "utf8").catch(() => "")).split("\n").map((line) => [line, line.indexOf("=")]);
	return new Map(pairs.map(([line, at]) => [line.slice(0, at), unquoted(line.slice(at + 1))]));
}
function unquoted(value) {
	return value.startsWith("'") ? value.slice(1, -1).replaceAll(`'\\''`, "'") : value;
}
async function isEmulator(url, caFile) {
	const ca = caFile === void 0 ? void 0 : await (0, node_fs_promises.readFile)(caFile).catch(() => void 0);
	const { get } = process.getBuiltinModule(url.startsWith("https:") ? "node:https" : "node:http");
	return new Promise((resolve) => {
		const request = get(url, {
			ca,
			timeout: 1e3,
			agent: false
		}, (response) => {
			response.resume();
			resolve("x-senhasegura-emulator" in response.headers);
		});
		request.on("timeout", () => request.destroy());
		request.on("error", () => resolve(false));
	});
}
function explain(error, { port, host }) {
	if (error instanceof SeedError) return error.message;
	const code = error.code ?? "";
	return {
		EADDRINUSE: `Port ${port} on ${host} is taken. Choose another --port, or 0 for any free one.`,
		EACCES: `Port ${port} on ${host}, or the env file, is not yours to use. Try --port 0.`,
		EADDRNOTAVAIL: `This machine has no address ${host}. Leave --host away to use 127.0.0.1.`,
		ENOTFOUND: `The name given as --host does not resolve: ${host}`,
		ENOENT: "The directory of --env-file does not exist.",
		EISDIR: "The path given as --env-file is a directory."
	}[code] ?? `The emulator could not start: ${String(error)}`;
}
async function run(argv) {
	let options;
	try {
		options = parseArguments(argv);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		process.stderr.write(`${error.message}\nsenhasegura-emulator --help shows what there is.\n`);
		return 2;
	}
	if (options.help) {
		process.stdout.write(HELP);
		return 0;
	}
	if (options.wait) return waitFor(options.envFile ?? "");
	const stopped = stopSignal();
	let emulator;
	let written;
	try {
		emulator = await startEmulator(options);
		const variables = environmentLines(environmentOf(emulator));
		if (options.envFile !== void 0) {
			await writeEnvironmentFile(options.envFile, variables);
			written = {
				file: options.envFile,
				text: variables
			};
		}
		announce(emulator, variables, options.envFile);
	} catch (error) {
		process.stderr.write(`${explain(error, options)}\n`);
		await emulator?.close();
		return 1;
	}
	await stopped;
	await emulator.close();
	if (written !== void 0) await removeEnvironmentFile(written.file, written.text);
	process.stdout.write("Stopped.\n");
	return 0;
}
async function waitFor(file) {
	if (await waitForEmulator(file)) return 0;
	process.stderr.write(`No emulator that wrote ${file} answered within 30 seconds.\n`);
	return 1;
}
function announce(emulator, variables, envFile) {
	const exports = variables.replace(/^/gm, "export ").replace(/export $/, "");
	process.stdout.write([
		`The senhasegura emulator listens on ${emulator.url} - it is not a vault, and its secrets are invented.`,
		...emulator.caFile === void 0 ? [] : [`Its CA certificate: ${emulator.caFile}`],
		...envFile === void 0 ? [] : [`The variables below are also in ${envFile}`],
		"",
		exports
	].join("\n"));
}
async function stopSignal() {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
	});
}
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void 0);
run(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
});
/*
valibot 1.5.0 (MIT)

MIT License

Copyright (c) Fabian Hiller

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

--------------------------------------------------------------------------------

yaml 2.9.1 (ISC)

Copyright Eemeli Aro <eemeli@gmail.com>

Permission to use, copy, modify, and/or distribute this software for any purpose
with or without fee is hereby granted, provided that the above copyright notice
and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS
OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
*/