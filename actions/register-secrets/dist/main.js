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
const createRequire = (/* @__PURE__ */ process.getBuiltinModule("node:module")).createRequire;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports), __require = /* @__PURE__ */ createRequire(import.meta.url), require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	let ALIAS = Symbol.for("yaml.alias"), DOC = Symbol.for("yaml.document"), MAP = Symbol.for("yaml.map"), PAIR = Symbol.for("yaml.pair"), SCALAR = Symbol.for("yaml.scalar"), SEQ = Symbol.for("yaml.seq"), NODE_TYPE = Symbol.for("yaml.node.type"), isAlias = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === ALIAS, isDocument = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === DOC, isMap = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === MAP, isPair = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === PAIR, isScalar = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SCALAR, isSeq = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node == "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return !0;
		}
		return !1;
	}
	function isNode(node) {
		if (node && typeof node == "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return !0;
		}
		return !1;
	}
	exports.ALIAS = ALIAS, exports.DOC = DOC, exports.MAP = MAP, exports.NODE_TYPE = NODE_TYPE, exports.PAIR = PAIR, exports.SCALAR = SCALAR, exports.SEQ = SEQ, exports.hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor, exports.isAlias = isAlias, exports.isCollection = isCollection, exports.isDocument = isDocument, exports.isMap = isMap, exports.isNode = isNode, exports.isPair = isPair, exports.isScalar = isScalar, exports.isSeq = isSeq;
})), require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	let BREAK = Symbol("break visit"), SKIP = Symbol("skip children"), REMOVE = Symbol("remove node");
	function visit(node, visitor) {
		let visitor_ = initVisitor(visitor);
		identity.isDocument(node) ? visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : visit_(null, node, visitor_, Object.freeze([]));
	}
	visit.BREAK = BREAK, visit.SKIP = SKIP, visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		let ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) return replaceNode(key, path, ctrl), visit_(key, ctrl, visitor, path);
		if (typeof ctrl != "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					let ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci == "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else ci === REMOVE && (node.items.splice(i, 1), --i);
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				let ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				ck === REMOVE && (node.key = null);
				let cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				cv === REMOVE && (node.value = null);
			}
		}
		return ctrl;
	}
	async function visitAsync(node, visitor) {
		let visitor_ = initVisitor(visitor);
		identity.isDocument(node) ? await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	visitAsync.BREAK = BREAK, visitAsync.SKIP = SKIP, visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		let ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) return replaceNode(key, path, ctrl), visitAsync_(key, ctrl, visitor, path);
		if (typeof ctrl != "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					let ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci == "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else ci === REMOVE && (node.items.splice(i, 1), --i);
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				let ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				ck === REMOVE && (node.key = null);
				let cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				cv === REMOVE && (node.value = null);
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		return typeof visitor == "object" && (visitor.Collection || visitor.Node || visitor.Value) ? Object.assign({
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
		}, visitor) : visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor == "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		let parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) key === "key" ? parent.key = node : parent.value = node;
		else if (identity.isDocument(parent)) parent.contents = node;
		else {
			let pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit, exports.visitAsync = visitAsync;
})), require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), visit = require_visit();
	let escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	}, escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ((ch) => escapeChars[ch]));
	var Directives = class Directives {
		constructor(yaml, tags) {
			this.docStart = null, this.docEnd = !1, this.yaml = Object.assign({}, Directives.defaultYaml, yaml), this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			let copy = new Directives(this.yaml, this.tags);
			return copy.docStart = this.docStart, copy;
		}
		atDocument() {
			let res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = !0;
					break;
				case "1.2": this.atNextDocument = !1, this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.2"
				}, this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		add(line, onError) {
			this.atNextDocument &&= (this.yaml = {
				explicit: Directives.defaultYaml.explicit,
				version: "1.1"
			}, this.tags = Object.assign({}, Directives.defaultTags), !1);
			let parts = line.trim().split(/[ \t]+/), name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2 && (onError(0, "%TAG directive should contain exactly two parts"), parts.length < 2)) return !1;
					let [handle, prefix] = parts;
					return this.tags[handle] = prefix, !0;
				}
				case "%YAML": {
					if (this.yaml.explicit = !0, parts.length !== 1) return onError(0, "%YAML directive should contain exactly one part"), !1;
					let [version] = parts;
					if (version === "1.1" || version === "1.2") return this.yaml.version = version, !0;
					{
						let isValid = /^\d+\.\d+$/.test(version);
						return onError(6, `Unsupported YAML version ${version}`, isValid), !1;
					}
				}
				default: return onError(0, `Unknown directive ${name}`, !0), !1;
			}
		}
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") return onError(`Not a valid tag: ${source}`), null;
			if (source[1] === "<") {
				let verbatim = source.slice(2, -1);
				return verbatim === "!" || verbatim === "!!" ? (onError(`Verbatim tags aren't resolved, so ${source} is invalid.`), null) : (source[source.length - 1] !== ">" && onError("Verbatim tags must end with a >"), verbatim);
			}
			let [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			suffix || onError(`The ${source} tag has no suffix`);
			let prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				return onError(String(error)), null;
			}
			return handle === "!" ? source : (onError(`Could not resolve tag: ${source}`), null);
		}
		tagString(tag) {
			for (let [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			let lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [], tagEntries = Object.entries(this.tags), tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				let tags = {};
				visit.visit(doc.contents, ((_key, node) => {
					identity.isNode(node) && node.tag && (tags[node.tag] = !0);
				})), tagNames = Object.keys(tags);
			} else tagNames = [];
			for (let [handle, prefix] of tagEntries) handle === "!!" && prefix === "tag:yaml.org,2002:" || doc && !tagNames.some(((tn) => tn.startsWith(prefix))) || lines.push(`%TAG ${handle} ${prefix}`);
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: !1,
		version: "1.2"
	}, Directives.defaultTags = { "!!": "tag:yaml.org,2002:" }, exports.Directives = Directives;
})), require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), visit = require_visit();
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			let msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw Error(msg);
		}
		return !0;
	}
	function anchorNames(root) {
		let anchors = /* @__PURE__ */ new Set();
		return visit.visit(root, { Value(_key, node) {
			node.anchor && anchors.add(node.anchor);
		} }), anchors;
	}
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			let name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		let aliasObjects = [], sourceObjects = /* @__PURE__ */ new Map(), prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source), prevAnchors ??= anchorNames(doc);
				let anchor = findNewAnchor(prefix, prevAnchors);
				return prevAnchors.add(anchor), anchor;
			},
			setAnchors: () => {
				for (let source of aliasObjects) {
					let ref = sourceObjects.get(source);
					if (typeof ref == "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						let error = /* @__PURE__ */ Error("Failed to resolve repeated object (this should not happen)");
						throw error.source = source, error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid, exports.anchorNames = anchorNames, exports.createNodeAnchors = createNodeAnchors, exports.findNewAnchor = findNewAnchor;
})), require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val == "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				let v0 = val[i], v1 = applyReviver(reviver, val, String(i), v0);
				v1 === void 0 ? delete val[i] : v1 !== v0 && (val[i] = v1);
			}
			else if (val instanceof Map) for (let k of Array.from(val.keys())) {
				let v0 = val.get(k), v1 = applyReviver(reviver, val, k, v0);
				v1 === void 0 ? val.delete(k) : v1 !== v0 && val.set(k, v1);
			}
			else if (val instanceof Set) for (let v0 of Array.from(val)) {
				let v1 = applyReviver(reviver, val, v0, v0);
				v1 === void 0 ? val.delete(v0) : v1 !== v0 && (val.delete(v0), val.add(v1));
			}
			else for (let [k, v0] of Object.entries(val)) {
				let v1 = applyReviver(reviver, val, k, v0);
				v1 === void 0 ? delete val[k] : v1 !== v0 && (val[k] = v1);
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
})), require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map(((v, i) => toJS(v, String(i), ctx)));
		if (value && typeof value.toJSON == "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			let data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data), ctx.onCreate = (res) => {
				data.res = res, delete ctx.onCreate;
			};
			let res = value.toJSON(arg, ctx);
			return ctx.onCreate && ctx.onCreate(res), res;
		}
		return typeof value == "bigint" && !ctx?.keep ? Number(value) : value;
	}
	exports.toJS = toJS;
})), require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver(), identity = require_identity(), toJS = require_toJS();
	exports.NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		clone() {
			let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			return this.range && (copy.range = this.range.slice()), copy;
		}
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw TypeError("A document argument is required");
			let ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: !0,
				mapAsMap: mapAsMap === !0,
				mapKeyWarned: !1,
				maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
			}, res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor == "function") for (let { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
})), require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors(), visit = require_visit(), identity = require_identity(), Node = require_Node(), toJS = require_toJS(), Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS), this.source = source, Object.defineProperty(this, "tag", { set() {
				throw Error("Alias nodes cannot have tags");
			} });
		}
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw ReferenceError("Alias resolution is disabled");
			let nodes;
			ctx?.aliasResolveCache ? nodes = ctx.aliasResolveCache : (nodes = [], visit.visit(doc, { Node: (_key, node) => {
				(identity.isAlias(node) || identity.hasAnchor(node)) && nodes.push(node);
			} }), ctx && (ctx.aliasResolveCache = nodes));
			let found;
			for (let node of nodes) {
				if (node === this) break;
				node.anchor === this.source && (found = node);
			}
			if (found && ctx) {
				let { anchors, doc, maxAliasCount } = ctx, data = anchors.get(found);
				/* istanbul ignore if */
				if (data ||= (toJS.toJS(found, null, ctx), anchors.get(found)), data?.res === void 0) throw ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0 && (data.count += 1, data.aliasCount === 0 && (data.aliasCount = getAliasCount(doc, found, anchors)), data.count * data.aliasCount > maxAliasCount)) throw ReferenceError("Excessive alias count indicates a resource exhaustion attack");
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			let source = this.resolve(ctx.doc, ctx);
			if (!source) {
				let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			let src = `*${this.source}`;
			if (ctx) {
				if (anchors.anchorIsValid(this.source), ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			let source = node.resolve(doc), anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		}
		if (identity.isCollection(node)) {
			let count = 0;
			for (let item of node.items) {
				let c = getAliasCount(doc, item, anchors);
				c > count && (count = c);
			}
			return count;
		}
		if (identity.isPair(node)) {
			let kc = getAliasCount(doc, node.key, anchors), vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
})), require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Node = require_Node(), toJS = require_toJS();
	let isScalarValue = (value) => !value || typeof value != "function" && typeof value != "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR), this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED", Scalar.BLOCK_LITERAL = "BLOCK_LITERAL", Scalar.PLAIN = "PLAIN", Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE", Scalar.QUOTE_SINGLE = "QUOTE_SINGLE", exports.Scalar = Scalar, exports.isScalarValue = isScalarValue;
})), require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias(), identity = require_identity(), Scalar = require_Scalar();
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			let match = tags.filter(((t) => t.tag === tagName)), tagObj = match.find(((t) => !t.format)) ?? match[0];
			if (!tagObj) throw Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find(((t) => t.identify?.(value) && !t.format));
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value) && (value = value.contents), identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			let map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			return map.items.push(value), map;
		}
		(value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt < "u" && value instanceof BigInt) && (value = value.valueOf());
		let { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx, ref;
		if (aliasDuplicateObjects && value && typeof value == "object") {
			if (ref = sourceObjects.get(value), ref) return ref.anchor ?? (ref.anchor = onAnchor(value)), new Alias.Alias(ref.anchor);
			ref = {
				anchor: null,
				node: null
			}, sourceObjects.set(value, ref);
		}
		tagName?.startsWith("!!") && (tagName = "tag:yaml.org,2002:" + tagName.slice(2));
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON == "function" && (value = value.toJSON()), !value || typeof value != "object") {
				let node = new Scalar.Scalar(value);
				return ref && (ref.node = node), node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		onTagObj && (onTagObj(tagObj), delete ctx.onTagObj);
		let node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from == "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		return tagName ? node.tag = tagName : tagObj.default || (node.tag = tagObj.tag), ref && (ref.node = node), node;
	}
	exports.createNode = createNode;
})), require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode(), identity = require_identity(), Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			let k = path[i];
			if (typeof k == "number" && Number.isInteger(k) && k >= 0) {
				let a = [];
				a[k] = v, v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: !1,
			keepUndefined: !1,
			onAnchor: () => {
				throw Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	let isEmptyPath = (path) => path == null || typeof path == "object" && !!path[Symbol.iterator]().next().done;
	exports.Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type), Object.defineProperty(this, "schema", {
				value: schema,
				configurable: !0,
				enumerable: !1,
				writable: !0
			});
		}
		clone(schema) {
			let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			return schema && (copy.schema = schema), copy.items = copy.items.map(((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it)), this.range && (copy.range = this.range.slice()), copy;
		}
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				let [key, ...rest] = path, node = this.get(key, !0);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		deleteIn(path) {
			let [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			let node = this.get(key, !0);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			throw Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		getIn(path, keepScalar) {
			let [key, ...rest] = path, node = this.get(key, !0);
			return rest.length === 0 ? !keepScalar && identity.isScalar(node) ? node.value : node : identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every(((node) => {
				if (!identity.isPair(node)) return !1;
				let n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			}));
		}
		hasIn(path) {
			let [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			let node = this.get(key, !0);
			return identity.isCollection(node) ? node.hasIn(rest) : !1;
		}
		setIn(path, value) {
			let [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				let node = this.get(key, !0);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	}, exports.collectionFromPath = collectionFromPath, exports.isEmptyPath = isEmptyPath;
})), require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	let stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		return /^\n+$/.test(comment) ? comment.substring(1) : indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	exports.indentComment = indentComment, exports.lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment, exports.stringifyComment = stringifyComment;
})), require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	let FOLD_BLOCK = "block", FOLD_QUOTED = "quoted";
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		lineWidth < minContentWidth && (minContentWidth = 0);
		let endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		let folds = [], escapedFolds = {}, end = lineWidth - indent.length;
		typeof indentAtStart == "number" && (indentAtStart > lineWidth - Math.max(2, minContentWidth) ? folds.push(0) : end = lineWidth - indentAtStart);
		let split, prev, overflow = !1, i = -1, escStart = -1, escEnd = -1;
		mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text, i, indent.length), i !== -1 && (end = i + endStep));
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				switch (escStart = i, text[i + 1]) {
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
			if (ch === "\n") mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text, i, indent.length)), end = i + indent.length + endStep, split = void 0;
			else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					let next = text[i + 1];
					next && next !== " " && next !== "\n" && next !== "	" && (split = i);
				}
				if (i >= end) {
					if (split) folds.push(split), end = split + endStep, split = void 0;
					else if (mode === FOLD_QUOTED) {
						for (; prev === " " || prev === "	";) prev = ch, ch = text[i += 1], overflow = !0;
						let j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j), escapedFolds[j] = !0, end = j + endStep, split = void 0;
					} else overflow = !0;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow && onOverflow(), folds.length === 0) return text;
		onFold && onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			let fold = folds[i], end = folds[i + 1] || text.length;
			fold === 0 ? res = `\n${indent}${text.slice(0, end)}` : (mode === FOLD_QUOTED && escapedFolds[fold] && (res += `${text[fold]}\\`), res += `\n${indent}${text.slice(fold + 1, end)}`);
		}
		return res;
	}
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i, start = i + 1, ch = text[start];
		for (; ch === " " || ch === "	";) if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i, start = i + 1, ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK, exports.FOLD_FLOW = "flow", exports.FOLD_QUOTED = FOLD_QUOTED, exports.foldFlowLines = foldFlowLines;
})), require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar(), foldFlowLines = require_foldFlowLines();
	let getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	}), containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return !1;
		let limit = lineWidth - indentLength, strLen = str.length;
		if (strLen <= limit) return !1;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return !0;
			if (start = i + 1, strLen - start <= limit) return !1;
		}
		return !0;
	}
	function doubleQuotedString(value, ctx) {
		let json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		let { implicitKey } = ctx, minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength, indent = ctx.indent || (containsDocumentMarker(value) ? "  " : ""), str = "", start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n" && (str += json.slice(start, i) + "\\ ", i += 1, start = i, ch = "\\"), ch === "\\") switch (json[i + 1]) {
			case "u":
				{
					str += json.slice(start, i);
					let code = json.substr(i + 2, 4);
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
						default: code.substr(0, 2) === "00" ? str += "\\x" + code.substr(2) : str += json.substr(i, 6);
					}
					i += 5, start = i + 1;
				}
				break;
			case "n":
				if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
				else {
					for (str += json.slice(start, i) + "\n\n"; json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"";) str += "\n", i += 2;
					str += indent, json[i + 2] === " " && (str += "\\"), i += 1, start = i + 1;
				}
				break;
			default: i += 1;
		}
		return str = start ? str + json.slice(start) : json, implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, !1));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === !1 || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		let indent = ctx.indent || (containsDocumentMarker(value) ? "  " : ""), res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
	}
	function quotedString(value, ctx) {
		let { singleQuote } = ctx.options, qs;
		if (singleQuote === !1) qs = doubleQuotedString;
		else {
			let hasDouble = value.includes("\""), hasSingle = value.includes("'");
			qs = hasDouble && !hasSingle ? singleQuotedString : hasSingle && !hasDouble ? doubleQuotedString : singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		let { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		let indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : ""), literal = blockQuote === "literal" ? !0 : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? !1 : type === Scalar.Scalar.BLOCK_LITERAL || !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp, endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			let ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart), endNlPos = end.indexOf("\n");
		endNlPos === -1 ? chomp = "-" : value === end || endNlPos !== end.length - 1 ? (chomp = "+", onChompKeep && onChompKeep()) : chomp = "", end &&= (value = value.slice(0, -end.length), end[end.length - 1] === "\n" && (end = end.slice(0, -1)), end.replace(blockEndNewlines, `$&${indent}`));
		let startWithSpace = !1, startEnd, startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			let ch = value[startEnd];
			if (ch === " ") startWithSpace = !0;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		start &&= (value = value.substring(start.length), start.replace(/\n+/g, `$&${indent}`));
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment && (header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " ")), onComment && onComment()), !literal) {
			let foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`), literalFallback = !1, foldOptions = getFoldOptions(ctx, !0);
			blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED && (foldOptions.onOverflow = () => {
				literalFallback = !0;
			});
			let body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		return value = value.replace(/\n+/g, `$&${indent}`), `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		let { type, value } = item, { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") return ctx.forceBlockIndent = !0, blockString(item, ctx, onComment, onChompKeep);
			if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		let str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			let test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str), { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		let { implicitKey, inFlow } = ctx, ss = typeof item.value == "string" ? item : Object.assign({}, item, { value: String(item.value) }), { type } = item;
		type !== Scalar.Scalar.QUOTE_DOUBLE && /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value) && (type = Scalar.Scalar.QUOTE_DOUBLE);
		let _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		}, res = _stringify(type);
		if (res === null) {
			let { defaultKeyType, defaultStringType } = ctx.options, t = implicitKey && defaultKeyType || defaultStringType;
			if (res = _stringify(t), res === null) throw Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
})), require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors(), identity = require_identity(), stringifyComment = require_stringifyComment(), stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		let opt = Object.assign({
			blockQuote: !0,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: !1,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: !0,
			indentSeq: !0,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: !1,
			singleQuote: null,
			trailingComma: !1,
			trueStr: "true",
			verifyAliasOrder: !0
		}, doc.schema.toStringOptions, options), inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = !1;
				break;
			case "flow":
				inFlow = !0;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent == "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			let match = tags.filter(((t) => t.tag === item.tag));
			if (match.length > 0) return match.find(((t) => t.format === item.format)) ?? match[0];
		}
		let tagObj, obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter(((t) => t.identify?.(obj)));
			if (match.length > 1) {
				let testMatch = match.filter(((t) => t.test));
				testMatch.length > 0 && (match = testMatch);
			}
			tagObj = match.find(((t) => t.format === item.format)) ?? match.find(((t) => !t.format));
		} else obj = item, tagObj = tags.find(((t) => t.nodeClass && obj instanceof t.nodeClass));
		if (!tagObj) throw Error(`Tag not resolved for ${obj?.constructor?.name ?? (obj === null ? "null" : typeof obj)} value`);
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		let props = [], anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		anchor && anchors.anchorIsValid(anchor) && (anchors$1.add(anchor), props.push(`&${anchor}`));
		let tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		return tag && props.push(doc.directives.tagString(tag)), props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw TypeError("Cannot stringify circular structure without alias nodes");
			ctx.resolvedAliases ? ctx.resolvedAliases.add(item) : ctx.resolvedAliases = /* @__PURE__ */ new Set([item]), item = item.resolve(ctx.doc);
		}
		let tagObj, node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ??= getTagObject(ctx.doc.schema.tags, node);
		let props = stringifyProps(node, tagObj, ctx);
		props.length > 0 && (ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1);
		let str = typeof tagObj.stringify == "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		return props ? identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}` : str;
	}
	exports.createStringifyContext = createStringifyContext, exports.stringify = stringify;
})), require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Scalar = require_Scalar(), stringify = require_stringify(), stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		let { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx, keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key == "object") throw Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key == "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: !1,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = !1, chompKeep = !1, str = stringify.stringify(key, ctx, (() => keyCommentDone = !0), (() => chompKeep = !0));
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = !0;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) return keyCommentDone && onComment && onComment(), str === "" ? "?" : explicitKey ? `? ${str}` : str;
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) return str = `? ${str}`, keyComment && !keyCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)) : chompKeep && onChompKeep && onChompKeep(), str;
		keyCommentDone && (keyComment = null), explicitKey ? (keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))), str = `? ${str}\n${indent}:`) : (str = `${str}:`, keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))));
		let vsb, vcb, valueComment;
		identity.isNode(value) ? (vsb = !!value.spaceBefore, vcb = value.commentBefore, valueComment = value.comment) : (vsb = !1, vcb = null, valueComment = null, value && typeof value == "object" && (value = doc.createNode(value))), ctx.implicitKey = !1, !explicitKey && !keyComment && identity.isScalar(value) && (ctx.indentAtStart = str.length + 1), chompKeep = !1, !indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor && (ctx.indent = ctx.indent.substring(2));
		let valueCommentDone = !1, valueStr = stringify.stringify(value, ctx, (() => valueCommentDone = !0), (() => chompKeep = !0)), ws = " ";
		if (keyComment || vsb || vcb) {
			if (ws = vsb ? "\n" : "", vcb) {
				let cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			valueStr === "" && !ctx.inFlow ? ws === "\n" && valueComment && (ws = "\n\n") : ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			let vs0 = valueStr[0], nl0 = valueStr.indexOf("\n"), hasNewline = nl0 !== -1;
			if (hasNewline || !(ctx.inFlow ?? value.flow ?? value.items.length === 0)) {
				let hasPropsLine = !1;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!" && (sp0 = valueStr.indexOf(" ", sp0 + 1)), (sp0 === -1 || nl0 < sp0) && (hasPropsLine = !0);
				}
				hasPropsLine || (ws = `\n${ctx.indent}`);
			}
		} else (valueStr === "" || valueStr[0] === "\n") && (ws = "");
		return str += ws + valueStr, ctx.inFlow ? valueCommentDone && onComment && onComment() : valueComment && !valueCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment)) : chompKeep && onChompKeep && onChompKeep(), str;
	}
	exports.stringifyPair = stringifyPair;
})), require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		logLevel === "debug" && console.log(...messages);
	}
	function warn(logLevel, warning) {
		(logLevel === "debug" || logLevel === "warn") && (typeof node_process.emitWarning == "function" ? node_process.emitWarning(warning) : console.warn(warning));
	}
	exports.debug = debug, exports.warn = warn;
})), require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Scalar = require_Scalar();
	let merge = {
		identify: (value) => value === "<<" || typeof value == "symbol" && value.description === "<<",
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol("<<")), { addToJSMap: addMergeToJSMap }),
		stringify: () => "<<"
	}, isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some(((tag) => tag.tag === merge.tag && tag.default));
	function addMergeToJSMap(ctx, map, value) {
		let source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (let it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (let it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		let source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw Error("Merge sources must be maps or map aliases");
		let srcMap = source.toJSON(null, ctx, Map);
		for (let [key, value] of srcMap) map instanceof Map ? map.has(key) || map.set(key, value) : map instanceof Set ? map.add(key) : Object.prototype.hasOwnProperty.call(map, key) || Object.defineProperty(map, key, {
			value,
			writable: !0,
			enumerable: !0,
			configurable: !0
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap, exports.isMergeKey = isMergeKey, exports.merge = merge;
})), require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log(), merge = require_merge(), stringify = require_stringify(), identity = require_identity(), toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			let jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				let stringKey = stringifyKey(key, jsKey, ctx), jsValue = toJS.toJS(value, stringKey, ctx);
				stringKey in map ? Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: !0,
					enumerable: !0,
					configurable: !0
				}) : map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey != "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			let strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (let node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = !0, strCtx.inStringifyKey = !0;
			let strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				jsonStr.length > 40 && (jsonStr = jsonStr.substring(0, 36) + "...\""), log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`), ctx.mapKeyWarned = !0;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
})), require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode(), stringifyPair = require_stringifyPair(), addPairToJSMap = require_addPairToJSMap(), identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR }), this.key = key, this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			return identity.isNode(key) && (key = key.clone(schema)), identity.isNode(value) && (value = value.clone(schema)), new Pair(key, value);
		}
		toJSON(_, ctx) {
			return addPairToJSMap.addPairToJSMap(ctx, ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {}, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair, exports.createPair = createPair;
})), require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), stringify = require_stringify(), stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		let { indent, options: { commentString } } = ctx, itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		}), chompKeep = !1, lines = [];
		for (let i = 0; i < items.length; ++i) {
			let item = items[i], comment = null;
			if (identity.isNode(item)) !chompKeep && item.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item.commentBefore, chompKeep), item.comment && (comment = item.comment);
			else if (identity.isPair(item)) {
				let ik = identity.isNode(item.key) ? item.key : null;
				ik && (!chompKeep && ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, chompKeep));
			}
			chompKeep = !1;
			let str = stringify.stringify(item, itemCtx, (() => comment = null), (() => chompKeep = !0));
			comment && (str += stringifyComment.lineComment(str, itemIndent, commentString(comment))), chompKeep && comment && (chompKeep = !1), lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				let line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		return comment ? (str += "\n" + stringifyComment.indentComment(commentString(comment), indent), onComment && onComment()) : chompKeep && onChompKeep && onChompKeep(), str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		let { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		let itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: !0,
			type: null
		}), reqNewline = !1, linesAtValue = 0, lines = [];
		for (let i = 0; i < items.length; ++i) {
			let item = items[i], comment = null;
			if (identity.isNode(item)) item.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item.commentBefore, !1), item.comment && (comment = item.comment);
			else if (identity.isPair(item)) {
				let ik = identity.isNode(item.key) ? item.key : null;
				ik && (ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, !1), ik.comment && (reqNewline = !0));
				let iv = identity.isNode(item.value) ? item.value : null;
				iv ? (iv.comment && (comment = iv.comment), iv.commentBefore && (reqNewline = !0)) : item.value == null && ik?.comment && (comment = ik.comment);
			}
			comment && (reqNewline = !0);
			let str = stringify.stringify(item, itemCtx, (() => comment = null));
			reqNewline ||= lines.length > linesAtValue || str.includes("\n"), i < items.length - 1 ? str += "," : ctx.options.trailingComma && (ctx.options.lineWidth > 0 && (reqNewline ||= lines.reduce(((sum, line) => sum + line.length + 2), 2) + (str.length + 2) > ctx.options.lineWidth), reqNewline && (str += ",")), comment && (str += stringifyComment.lineComment(str, itemIndent, commentString(comment))), lines.push(str), linesAtValue = lines.length;
		}
		let { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		if (!reqNewline) {
			let len = lines.reduce(((sum, line) => sum + line.length + 2), 2);
			reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
		}
		if (reqNewline) {
			let str = start;
			for (let line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
			return `${str}\n${indent}${end}`;
		}
		return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep && (comment = comment.replace(/^\n+/, "")), comment) {
			let ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
})), require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection(), addPairToJSMap = require_addPairToJSMap(), Collection = require_Collection(), identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar();
	function findPair(items, key) {
		let k = identity.isScalar(key) ? key.value : key;
		for (let it of items) if (identity.isPair(it) && (it.key === key || it.key === k || identity.isScalar(it.key) && it.key.value === k)) return it;
	}
	exports.YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema), this.items = [];
		}
		static from(schema, obj, ctx) {
			let { keepUndefined, replacer } = ctx, map = new this(schema), add = (key, value) => {
				if (typeof replacer == "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				(value !== void 0 || keepUndefined) && map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (let [key, value] of obj) add(key, value);
			else if (obj && typeof obj == "object") for (let key of Object.keys(obj)) add(key, obj[key]);
			return typeof schema.sortMapEntries == "function" && map.items.sort(schema.sortMapEntries), map;
		}
		add(pair, overwrite) {
			let _pair;
			_pair = identity.isPair(pair) ? pair : !pair || typeof pair != "object" || !("key" in pair) ? new Pair.Pair(pair, pair?.value) : new Pair.Pair(pair.key, pair.value);
			let prev = findPair(this.items, _pair.key), sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw Error(`Key ${_pair.key} already set`);
				identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value) ? prev.value.value = _pair.value : prev.value = _pair.value;
			} else if (sortEntries) {
				let i = this.items.findIndex(((item) => sortEntries(_pair, item) < 0));
				i === -1 ? this.items.push(_pair) : this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			let it = findPair(this.items, key);
			return it ? this.items.splice(this.items.indexOf(it), 1).length > 0 : !1;
		}
		get(key, keepScalar) {
			let node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), !0);
		}
		toJSON(_, ctx, Type) {
			let map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			ctx?.onCreate && ctx.onCreate(map);
			for (let item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (let item of this.items) if (!identity.isPair(item)) throw Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			return !ctx.allNullValues && this.hasAllNullValues(!1) && (ctx = Object.assign({}, ctx, { allNullValues: !0 })), stringifyCollection.stringifyCollection(this, ctx, {
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
	}, exports.findPair = findPair;
})), require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: !0,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			return identity.isMap(map) || onError("Expected a mapping for this tag"), map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
})), require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode(), stringifyCollection = require_stringifyCollection(), Collection = require_Collection(), identity = require_identity(), Scalar = require_Scalar(), toJS = require_toJS(), YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema), this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		delete(key) {
			let idx = asItemIndex(key);
			return typeof idx == "number" && this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			let idx = asItemIndex(key);
			if (typeof idx != "number") return;
			let it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		has(key) {
			let idx = asItemIndex(key);
			return typeof idx == "number" && idx < this.items.length;
		}
		set(key, value) {
			let idx = asItemIndex(key);
			if (typeof idx != "number") throw Error(`Expected a valid index, not ${key}.`);
			let prev = this.items[idx];
			identity.isScalar(prev) && Scalar.isScalarValue(value) ? prev.value = value : this.items[idx] = value;
		}
		toJSON(_, ctx) {
			let seq = [];
			ctx?.onCreate && ctx.onCreate(seq);
			let i = 0;
			for (let item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx ? stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			}) : JSON.stringify(this);
		}
		static from(schema, obj, ctx) {
			let { replacer } = ctx, seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer == "function") {
						let key = obj instanceof Set ? it : String(i++);
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
		return idx && typeof idx == "string" && (idx = Number(idx)), typeof idx == "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
})), require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: !0,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			return identity.isSeq(seq) || onError("Expected a sequence for this tag"), seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
})), require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value == "string",
		default: !0,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			return ctx = Object.assign({ actualString: !0 }, ctx), stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
})), require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	let nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: !0,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source == "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
})), require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	let boolTag = {
		identify: (value) => typeof value == "boolean",
		default: !0,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			return source && boolTag.test.test(source) && value === (source[0] === "t" || source[0] === "T") ? source : value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
})), require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value == "bigint") return String(value);
		let num = typeof value == "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			i < 0 && (i = n.length, n += ".");
			let d = minFractionDigits - (n.length - i - 1);
			for (; d-- > 0;) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
})), require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar(), stringifyNumber = require_stringifyNumber();
	let floatNaN = {
		identify: (value) => typeof value == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? -Infinity : Infinity,
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = {
		identify: (value) => typeof value == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			let node = new Scalar.Scalar(parseFloat(str)), dot = str.indexOf(".");
			return dot !== -1 && str[str.length - 1] === "0" && (node.minFractionDigits = str.length - dot - 1), node;
		},
		stringify: stringifyNumber.stringifyNumber
	}, exports.floatExp = {
		identify: (value) => typeof value == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			let num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	}, exports.floatNaN = floatNaN;
})), require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	let intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value), intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		let { value } = node;
		return intIdentify(value) && value >= 0 ? prefix + value.toString(radix) : stringifyNumber.stringifyNumber(node);
	}
	exports.int = {
		identify: intIdentify,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	}, exports.intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	}, exports.intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
})), require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), bool = require_bool$1(), float = require_float$1(), int = require_int$1();
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
})), require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar(), map = require_map(), seq = require_seq();
	function intIdentify(value) {
		return typeof value == "bigint" || Number.isInteger(value);
	}
	let stringifyJSON = ({ value }) => JSON.stringify(value);
	exports.schema = [
		map.map,
		seq.seq,
		{
			identify: (value) => typeof value == "string",
			default: !0,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: !0,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value == "boolean",
			default: !0,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	].concat({
		default: !0,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			return onError(`Unresolved plain scalar ${JSON.stringify(str)}`), str;
		}
	});
})), require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer"), Scalar = require_Scalar(), stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: !1,
		tag: "tag:yaml.org,2002:binary",
		resolve(src, onError) {
			if (typeof node_buffer.Buffer == "function") return node_buffer.Buffer.from(src, "base64");
			if (typeof atob == "function") {
				let str = atob(src.replace(/[\n\r]/g, "")), buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			}
			return onError("This environment does not support reading binary tags; either Buffer or atob is required"), src;
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			let buf = value, str;
			if (typeof node_buffer.Buffer == "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa == "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			if (type ??= Scalar.Scalar.BLOCK_LITERAL, type !== Scalar.Scalar.QUOTE_DOUBLE) {
				let lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth), n = Math.ceil(str.length / lineWidth), lines = Array(n);
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
})), require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar(), YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (!identity.isPair(item)) {
				if (identity.isMap(item)) {
					item.items.length > 1 && onError("Each pair must have its own sequence indicator");
					let pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
					if (item.commentBefore && (pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore), item.comment) {
						let cn = pair.value ?? pair.key;
						cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
					}
					item = pair;
				}
				seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
			}
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		let { replacer } = ctx, pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			typeof replacer == "function" && (it = replacer.call(iterable, String(i++), it));
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) key = it[0], value = it[1];
				else throw TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				let keys = Object.keys(it);
				if (keys.length === 1) key = keys[0], value = it[key];
				else throw TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	let pairs = {
		collection: "seq",
		default: !1,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs, exports.pairs = pairs, exports.resolvePairs = resolvePairs;
})), require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), toJS = require_toJS(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), pairs = require_pairs(), YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super(), this.add = YAMLMap.YAMLMap.prototype.add.bind(this), this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this), this.get = YAMLMap.YAMLMap.prototype.get.bind(this), this.has = YAMLMap.YAMLMap.prototype.has.bind(this), this.set = YAMLMap.YAMLMap.prototype.set.bind(this), this.tag = YAMLOMap.tag;
		}
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			let map = /* @__PURE__ */ new Map();
			ctx?.onCreate && ctx.onCreate(map);
			for (let pair of this.items) {
				let key, value;
				if (identity.isPair(pair) ? (key = toJS.toJS(pair.key, "", ctx), value = toJS.toJS(pair.value, key, ctx)) : key = toJS.toJS(pair, "", ctx), map.has(key)) throw Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			let pairs$1 = pairs.createPairs(schema, iterable, ctx), omap = new this();
			return omap.items = pairs$1.items, omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	let omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: !1,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			let pairs$1 = pairs.resolvePairs(seq, onError), seenKeys = [];
			for (let { key } of pairs$1.items) identity.isScalar(key) && (seenKeys.includes(key.value) ? onError(`Ordered maps must not include duplicate keys: ${key.value}`) : seenKeys.push(key.value));
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap, exports.omap = omap;
})), require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		return source && (value ? trueTag : falseTag).test.test(source) ? source : value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	let trueTag = {
		identify: (value) => value === !0,
		default: !0,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(!0),
		stringify: boolStringify
	}, falseTag = {
		identify: (value) => value === !1,
		default: !0,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(!1),
		stringify: boolStringify
	};
	exports.falseTag = falseTag, exports.trueTag = trueTag;
})), require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar(), stringifyNumber = require_stringifyNumber();
	let floatNaN = {
		identify: (value) => typeof value == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? -Infinity : Infinity,
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = {
		identify: (value) => typeof value == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			let node = new Scalar.Scalar(parseFloat(str.replace(/_/g, ""))), dot = str.indexOf(".");
			if (dot !== -1) {
				let f = str.substring(dot + 1).replace(/_/g, "");
				f[f.length - 1] === "0" && (node.minFractionDigits = f.length);
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	}, exports.floatExp = {
		identify: (value) => typeof value == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			let num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	}, exports.floatNaN = floatNaN;
})), require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	let intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		let sign = str[0];
		if ((sign === "-" || sign === "+") && (offset += 1), str = str.substring(offset).replace(/_/g, ""), intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			let n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		let n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		let { value } = node;
		if (intIdentify(value)) {
			let str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	let intBin = {
		identify: intIdentify,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	}, intOct = {
		identify: intIdentify,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	}, int = {
		identify: intIdentify,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	}, intHex = {
		identify: intIdentify,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int, exports.intBin = intBin, exports.intHex = intHex, exports.intOct = intOct;
})), require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Pair = require_Pair(), YAMLMap = require_YAMLMap(), YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema), this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			pair = identity.isPair(key) ? key : key && typeof key == "object" && "key" in key && "value" in key && key.value === null ? new Pair.Pair(key.key, null) : new Pair.Pair(key, null), YAMLMap.findPair(this.items, pair.key) || this.items.push(pair);
		}
		get(key, keepPair) {
			let pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value != "boolean") throw Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			let prev = YAMLMap.findPair(this.items, key);
			prev && !value ? this.items.splice(this.items.indexOf(prev), 1) : !prev && value && this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(!0)) return super.toString(Object.assign({}, ctx, { allNullValues: !0 }), onComment, onChompKeep);
			throw Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			let { replacer } = ctx, set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) typeof replacer == "function" && (value = replacer.call(iterable, value, value)), set.items.push(Pair.createPair(value, null, ctx));
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	let set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: !1,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(!0)) return Object.assign(new YAMLSet(), map);
				onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet, exports.set = set;
})), require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	function parseSexagesimal(str, asBigInt) {
		let sign = str[0], parts = sign === "-" || sign === "+" ? str.substring(1) : str, num = (n) => asBigInt ? BigInt(n) : Number(n), res = parts.replace(/_/g, "").split(":").reduce(((res, p) => res * num(60) + num(p)), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	function stringifySexagesimal(node) {
		let { value } = node, num = (n) => n;
		if (typeof value == "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		value < 0 && (sign = "-", value *= num(-1));
		let _60 = num(60), parts = [value % _60];
		return value < 60 ? parts.unshift(0) : (value = (value - parts[0]) / _60, parts.unshift(value % _60), value >= 60 && (value = (value - parts[0]) / _60, parts.unshift(value))), sign + parts.map(((n) => String(n).padStart(2, "0"))).join(":").replace(/000000\d*$/, "");
	}
	let intTime = {
		identify: (value) => typeof value == "bigint" || Number.isInteger(value),
		default: !0,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	}, floatTime = {
		identify: (value) => typeof value == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, !1),
		stringify: stringifySexagesimal
	}, timestamp = {
		identify: (value) => value instanceof Date,
		default: !0,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			let match = str.match(timestamp.test);
			if (!match) throw Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			let [, year, month, day, hour, minute, second] = match.map(Number), millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0, date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec), tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, !1);
				Math.abs(d) < 30 && (d *= 60), date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime, exports.intTime = intTime, exports.timestamp = timestamp;
})), require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), binary = require_binary(), bool = require_bool(), float = require_float(), int = require_int(), merge = require_merge(), omap = require_omap(), pairs = require_pairs(), set = require_set(), timestamp = require_timestamp();
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
})), require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), bool = require_bool$1(), float = require_float$1(), int = require_int$1(), schema = require_schema$2(), schema$1 = require_schema$1(), binary = require_binary(), merge = require_merge(), omap = require_omap(), pairs = require_pairs(), schema$2 = require_schema(), set = require_set(), timestamp = require_timestamp();
	let schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]), tagsByName = {
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
	}, coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		let schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				let keys = Array.from(schemas.keys()).filter(((key) => key !== "yaml11")).map(((key) => JSON.stringify(key))).join(", ");
				throw Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (let tag of customTags) tags = tags.concat(tag);
		else typeof customTags == "function" && (tags = customTags(tags.slice()));
		return addMergeTag && (tags = tags.concat(merge.merge)), tags.reduce(((tags, tag) => {
			let tagObj = typeof tag == "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				let tagName = JSON.stringify(tag), keys = Object.keys(tagsByName).map(((key) => JSON.stringify(key))).join(", ");
				throw Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			return tags.includes(tagObj) || tags.push(tagObj), tags;
		}), []);
	}
	exports.coreKnownTags = coreKnownTags, exports.getTags = getTags;
})), require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), map = require_map(), seq = require_seq(), string = require_string(), tags = require_tags();
	let sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : +(a.key > b.key);
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null, this.name = typeof schema == "string" && schema || "core", this.knownTags = resolveKnownTags ? tags.coreKnownTags : {}, this.tags = tags.getTags(customTags, this.name, merge), this.toStringOptions = toStringDefaults ?? null, Object.defineProperty(this, identity.MAP, { value: map.map }), Object.defineProperty(this, identity.SCALAR, { value: string.string }), Object.defineProperty(this, identity.SEQ, { value: seq.seq }), this.sortMapEntries = typeof sortMapEntries == "function" ? sortMapEntries : sortMapEntries === !0 ? sortMapEntriesByKey : null;
		}
		clone() {
			let copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			return copy.tags = this.tags.slice(), copy;
		}
	};
})), require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), stringify = require_stringify(), stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		let lines = [], hasDirectives = options.directives === !0;
		if (options.directives !== !1 && doc.directives) {
			let dir = doc.directives.toString(doc);
			dir ? (lines.push(dir), hasDirectives = !0) : doc.directives.docStart && (hasDirectives = !0);
		}
		hasDirectives && lines.push("---");
		let ctx = stringify.createStringifyContext(doc, options), { commentString } = ctx.options;
		if (doc.commentBefore) {
			lines.length !== 1 && lines.unshift("");
			let cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = !1, contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives && lines.push(""), doc.contents.commentBefore) {
					let cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment, contentComment = doc.contents.comment;
			}
			let body = stringify.stringify(doc.contents, ctx, (() => contentComment = null), contentComment ? void 0 : () => chompKeep = !0);
			contentComment && (body += stringifyComment.lineComment(body, "", commentString(contentComment))), (body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---" ? lines[lines.length - 1] = `--- ${body}` : lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				let cs = commentString(doc.comment);
				cs.includes("\n") ? (lines.push("..."), lines.push(stringifyComment.indentComment(cs, ""))) : lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			dc && chompKeep && (dc = dc.replace(/^\n+/, "")), dc && ((!chompKeep || contentComment) && lines[lines.length - 1] !== "" && lines.push(""), lines.push(stringifyComment.indentComment(commentString(dc), "")));
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
})), require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias(), Collection = require_Collection(), identity = require_identity(), Pair = require_Pair(), toJS = require_toJS(), Schema = require_Schema(), stringifyDocument = require_stringifyDocument(), anchors = require_anchors(), applyReviver = require_applyReviver(), createNode = require_createNode(), directives = require_directives(), Document = class Document {
		constructor(value, replacer, options) {
			this.commentBefore = null, this.comment = null, this.errors = [], this.warnings = [], Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer, replacer = void 0);
			let opt = Object.assign({
				intAsBigInt: !1,
				keepSourceTokens: !1,
				logLevel: "warn",
				prettyErrors: !0,
				strict: !0,
				stringKeys: !1,
				uniqueKeys: !0,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			options?._directives ? (this.directives = options._directives.atDocument(), this.directives.yaml.explicit && (version = this.directives.yaml.version)) : this.directives = new directives.Directives({ version }), this.setSchema(version, options), this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		clone() {
			let copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			return copy.commentBefore = this.commentBefore, copy.comment = this.comment, copy.errors = this.errors.slice(), copy.warnings = this.warnings.slice(), copy.options = Object.assign({}, this.options), this.directives && (copy.directives = this.directives.clone()), copy.schema = this.schema.clone(), copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents, this.range && (copy.range = this.range.slice()), copy;
		}
		add(value) {
			assertCollection(this.contents) && this.contents.add(value);
		}
		addIn(path, value) {
			assertCollection(this.contents) && this.contents.addIn(path, value);
		}
		createAlias(node, name) {
			if (!node.anchor) {
				let prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer;
			if (typeof replacer == "function") value = replacer.call({ "": value }, "", value), _replacer = replacer;
			else if (Array.isArray(replacer)) {
				let asStr = replacer.filter(((v) => typeof v == "number" || v instanceof String || v instanceof Number)).map(String);
				asStr.length > 0 && (replacer = replacer.concat(asStr)), _replacer = replacer;
			} else options === void 0 && replacer && (options = replacer, replacer = void 0);
			let { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {}, { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a"), ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? !0,
				keepUndefined: keepUndefined ?? !1,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			}, node = createNode.createNode(value, tag, ctx);
			return flow && identity.isCollection(node) && (node.flow = !0), setAnchors(), node;
		}
		createPair(key, value, options = {}) {
			let k = this.createNode(key, null, options), v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : !1;
		}
		deleteIn(path) {
			return Collection.isEmptyPath(path) ? this.contents != null && (this.contents = null, !0) : assertCollection(this.contents) ? this.contents.deleteIn(path) : !1;
		}
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		getIn(path, keepScalar) {
			return Collection.isEmptyPath(path) ? !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents : identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : !1;
		}
		hasIn(path) {
			return Collection.isEmptyPath(path) ? this.contents !== void 0 : identity.isCollection(this.contents) ? this.contents.hasIn(path) : !1;
		}
		set(key, value) {
			this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, [key], value) : assertCollection(this.contents) && this.contents.set(key, value);
		}
		setIn(path, value) {
			Collection.isEmptyPath(path) ? this.contents = value : this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value) : assertCollection(this.contents) && this.contents.setIn(path, value);
		}
		setSchema(version, options = {}) {
			typeof version == "number" && (version = String(version));
			let opt;
			switch (version) {
				case "1.1":
					this.directives ? this.directives.yaml.version = "1.1" : this.directives = new directives.Directives({ version: "1.1" }), opt = {
						resolveKnownTags: !1,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					this.directives ? this.directives.yaml.version = version : this.directives = new directives.Directives({ version }), opt = {
						resolveKnownTags: !0,
						schema: "core"
					};
					break;
				case null:
					this.directives && delete this.directives, opt = null;
					break;
				default: {
					let sv = JSON.stringify(version);
					throw Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw Error("With a null YAML version, the { schema: Schema } option is required");
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			let ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === !0,
				mapKeyWarned: !1,
				maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
			}, res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor == "function") for (let { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: !0,
				jsonArg,
				mapAsMap: !1,
				onAnchor
			});
		}
		toString(options = {}) {
			if (this.errors.length > 0) throw Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				let s = JSON.stringify(options.indent);
				throw Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return !0;
		throw Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
})), require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super(), this.name = name, this.code = code, this.message = message, this.pos = pos;
		}
	}, YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	}, YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	exports.YAMLError = YAMLError, exports.YAMLParseError = YAMLParseError, exports.YAMLWarning = YAMLWarning, exports.prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map(((pos) => lc.linePos(pos)));
		let { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1, lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			let trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "\u2026" + lineStr.substring(trimStart), ci -= trimStart - 1;
		}
		if (lineStr.length > 80 && (lineStr = lineStr.substring(0, 79) + "\u2026"), line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			prev.length > 80 && (prev = prev.substring(0, 79) + "\u2026\n"), lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1, end = error.linePos[1];
			end?.line === line && end.col > col && (count = Math.max(1, Math.min(end.col - col, 80 - ci)));
			let pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
})), require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = !1, atNewline = startOnNewline, hasSpace = startOnNewline, comment = "", commentSep = "", hasNewline = !1, reqSpace = !1, tab = null, anchor = null, tag = null, newlineAfterProp = null, comma = null, found = null, start = null;
		for (let token of tokens) switch (reqSpace &&= (token.type !== "space" && token.type !== "newline" && token.type !== "comma" && onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), !1), tab &&= (atNewline && token.type !== "comment" && token.type !== "newline" && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), null), token.type) {
			case "space":
				!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	") && (tab = token), hasSpace = !0;
				break;
			case "comment": {
				hasSpace || onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				let cb = token.source.substring(1) || " ";
				comment ? comment += commentSep + cb : comment = cb, commentSep = "", atNewline = !1;
				break;
			}
			case "newline":
				atNewline ? comment ? comment += token.source : found && indicator === "seq-item-ind" || (spaceBefore = !0) : commentSep += token.source, atNewline = !0, hasNewline = !0, (anchor || tag) && (newlineAfterProp = token), hasSpace = !0;
				break;
			case "anchor":
				anchor && onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor"), token.source.endsWith(":") && onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", !0), anchor = token, start ??= token.offset, atNewline = !1, hasSpace = !1, reqSpace = !0;
				break;
			case "tag":
				tag && onError(token, "MULTIPLE_TAGS", "A node can have at most one tag"), tag = token, start ??= token.offset, atNewline = !1, hasSpace = !1, reqSpace = !0;
				break;
			case indicator:
				(anchor || tag) && onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`), found && onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`), found = token, atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind", hasSpace = !1;
				break;
			case "comma": if (flow) {
				comma && onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`), comma = token, atNewline = !1, hasSpace = !1;
				break;
			}
			default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`), atNewline = !1, hasSpace = !1;
		}
		let last = tokens[tokens.length - 1], end = last ? last.offset + last.source.length : offset;
		return reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "") && onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq") && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), {
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
})), require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return !0;
				if (key.end) {
					for (let st of key.end) if (st.type === "newline") return !0;
				}
				return !1;
			case "flow-collection":
				for (let it of key.items) {
					for (let st of it.start) if (st.type === "newline") return !0;
					if (it.sep) {
						for (let st of it.sep) if (st.type === "newline") return !0;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return !0;
				}
				return !1;
			default: return !0;
		}
	}
	exports.containsNewline = containsNewline;
})), require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			let end = fc.end[0];
			end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc) && onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", !0);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
})), require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		let { uniqueKeys } = ctx.options;
		if (uniqueKeys === !1) return !1;
		let isEqual = typeof uniqueKeys == "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some(((pair) => isEqual(pair.key, search)));
	}
	exports.mapIncludes = mapIncludes;
})), require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair(), YAMLMap = require_YAMLMap(), resolveProps = require_resolve_props(), utilContainsNewline = require_util_contains_newline(), utilFlowIndentCheck = require_util_flow_indent_check(), utilMapIncludes = require_util_map_includes();
	let startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		let map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		ctx.atRoot &&= !1;
		let offset = bm.offset, commentEnd = null;
		for (let collItem of bm.items) {
			let { start, key, sep, value } = collItem, keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: !0
			}), implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key && (key.type === "block-seq" ? onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key") : "indent" in key && key.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg)), !keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end, keyProps.comment && (map.comment ? map.comment += "\n" + keyProps.comment : map.comment = keyProps.comment);
					continue;
				}
				(keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) && onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else keyProps.found?.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = !0;
			let keyStart = keyProps.end, keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError), ctx.atKey = !1, utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			let valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			if (offset = valueProps.end, valueProps.found) {
				implicitKey && (value?.type === "block-map" && !valueProps.hasNewline && onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings"), ctx.options.strict && keyProps.start < valueProps.found.offset - 1024 && onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));
				let valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError), offset = valueNode.range[2];
				let pair = new Pair.Pair(keyNode, valueNode);
				ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
			} else {
				implicitKey && onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values"), valueProps.comment && (keyNode.comment ? keyNode.comment += "\n" + valueProps.comment : keyNode.comment = valueProps.comment);
				let pair = new Pair.Pair(keyNode);
				ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
			}
		}
		return commentEnd && commentEnd < offset && onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content"), map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		], map;
	}
	exports.resolveBlockMap = resolveBlockMap;
})), require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq(), resolveProps = require_resolve_props(), utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		let seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		ctx.atRoot &&= !1, ctx.atKey &&= !1;
		let offset = bs.offset, commentEnd = null;
		for (let { start, value } of bs.items) {
			let props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: !0
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) value?.type === "block-seq" ? onError(props.end, "BAD_INDENT", "All sequence items must start at the same column") : onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				else {
					commentEnd = props.end, props.comment && (seq.comment = props.comment);
					continue;
				}
			}
			let node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError), offset = node.range[2], seq.items.push(node);
		}
		return seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		], seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
})), require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = !1, sep = "";
			for (let token of end) {
				let { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = !0;
						break;
					case "comment": {
						reqSpace && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						let cb = source.substring(1) || " ";
						comment ? comment += sep + cb : comment = cb, sep = "";
						break;
					}
					case "newline":
						comment && (sep += source), hasSpace = !0;
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
})), require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Pair = require_Pair(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), resolveEnd = require_resolve_end(), resolveProps = require_resolve_props(), utilContainsNewline = require_util_contains_newline(), utilMapIncludes = require_util_map_includes();
	let blockMsg = "Block collections are not allowed within flow collections", isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		let isMap = fc.start.source === "{", fcName = isMap ? "flow map" : "flow sequence", coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = !0;
		let atRoot = ctx.atRoot;
		atRoot && (ctx.atRoot = !1), ctx.atKey &&= !1;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			let collItem = fc.items[i], { start, key, sep, value } = collItem, props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: !1
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					i === 0 && props.comma ? onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`) : i < fc.items.length - 1 && onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`), props.comment && (coll.comment ? coll.comment += "\n" + props.comment : coll.comment = props.comment), offset = props.end;
					continue;
				}
				!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key) && onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) props.comma && onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			else if (props.comma || onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`), props.comment) {
				let prevItemComment = "";
				loop: for (let st of start) switch (st.type) {
					case "comma":
					case "space": break;
					case "comment":
						prevItemComment = st.source.substring(1);
						break loop;
					default: break loop;
				}
				if (prevItemComment) {
					let prev = coll.items[coll.items.length - 1];
					identity.isPair(prev) && (prev = prev.value ?? prev.key), prev.comment ? prev.comment += "\n" + prevItemComment : prev.comment = prevItemComment, props.comment = props.comment.substring(prevItemComment.length + 1);
				}
			}
			if (!isMap && !sep && !props.found) {
				let valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode), offset = valueNode.range[2], isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = !0;
				let keyStart = props.end, keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				isBlock(key) && onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg), ctx.atKey = !1;
				let valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: !1
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (let st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						props.start < valueProps.found.offset - 1024 && onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else value && ("source" in value && value.source?.[0] === ":" ? onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`) : onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`));
				let valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				valueNode ? isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg) : valueProps.comment && (keyNode.comment ? keyNode.comment += "\n" + valueProps.comment : keyNode.comment = valueProps.comment);
				let pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens && (pair.srcToken = collItem), isMap) {
					let map = coll;
					utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique"), map.items.push(pair);
				} else {
					let map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = !0, map.items.push(pair);
					let endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					], coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		let expectedEnd = isMap ? "}" : "]", [ce, ...ee] = fc.end, cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			let name = fcName[0].toUpperCase() + fcName.substring(1), msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg), ce && ce.source.length !== 1 && ee.unshift(ce);
		}
		if (ee.length > 0) {
			let end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			end.comment && (coll.comment ? coll.comment += "\n" + end.comment : coll.comment = end.comment), coll.range = [
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
})), require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Scalar = require_Scalar(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), resolveBlockMap = require_resolve_block_map(), resolveBlockSeq = require_resolve_block_seq(), resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		let coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag), Coll = coll.constructor;
		return tagName === "!" || tagName === Coll.tagName ? (coll.tag = Coll.tagName, coll) : (tagName && (coll.tag = tagName), coll);
	}
	function composeCollection(CN, ctx, token, props, onError) {
		let tagToken = props.tag, tagName = tagToken ? ctx.directives.tagName(tagToken.source, ((msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg))) : null;
		if (token.type === "block-seq") {
			let { anchor, newlineAfterProp: nl } = props, lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			lastProp && (!nl || nl.offset < lastProp.offset) && onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		let expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find(((t) => t.tag === tagName && t.collection === expType));
		if (!tag) {
			let kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) ctx.schema.tags.push(Object.assign({}, kt, { default: !1 })), tag = kt;
			else return kt ? onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, !0) : onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, !0), resolveCollection(CN, ctx, token, onError, tagName);
		}
		let coll = resolveCollection(CN, ctx, token, onError, tagName, tag), res = tag.resolve?.(coll, ((msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)), ctx.options) ?? coll, node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		return node.range = coll.range, node.tag = tagName, tag?.format && (node.format = tag.format), node;
	}
	exports.composeCollection = composeCollection;
})), require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		let start = scalar.offset, header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
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
		let type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL, lines = scalar.source ? splitLines(scalar.source) : [], chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			let content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			let value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "", end = start + header.length;
			return scalar.source && (end += scalar.source.length), {
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
		let trimIndent = scalar.indent + header.indent, offset = scalar.offset + header.length, contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			if (content === "" || content === "\r") header.indent === 0 && indent.length > trimIndent && (trimIndent = indent.length);
			else {
				indent.length < trimIndent && onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator"), header.indent === 0 && (trimIndent = indent.length), contentStart = i, trimIndent === 0 && !ctx.atRoot && onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) lines[i][0].length > trimIndent && (chompStart = i + 1);
		let value = "", sep = "", prevMoreIndented = !1;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			let crlf = content[content.length - 1] === "\r";
			/* istanbul ignore if already caught in lexer */
			if (crlf && (content = content.slice(0, -1)), content && indent.length < trimIndent) {
				let message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message), indent = "";
			}
			type === Scalar.Scalar.BLOCK_LITERAL ? (value += sep + indent.slice(trimIndent) + content, sep = "\n") : indent.length > trimIndent || content[0] === "	" ? (sep === " " ? sep = "\n" : !prevMoreIndented && sep === "\n" && (sep = "\n\n"), value += sep + indent.slice(trimIndent) + content, sep = "\n", prevMoreIndented = !0) : content === "" ? sep === "\n" ? value += "\n" : sep = "\n" : (value += sep + content, sep = " ", prevMoreIndented = !1);
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				value[value.length - 1] !== "\n" && (value += "\n");
				break;
			default: value += "\n";
		}
		let end = start + header.length + scalar.source.length;
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
		if (props[0].type !== "block-scalar-header") return onError(props[0], "IMPOSSIBLE", "Block scalar header not found"), null;
		let { source } = props[0], mode = source[0], indent = 0, chomp = "", error = -1;
		for (let i = 1; i < source.length; ++i) {
			let ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				let n = Number(ch);
				!indent && n ? indent = n : error === -1 && (error = offset + i);
			}
		}
		error !== -1 && onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = !1, comment = "", length = source.length;
		for (let i = 1; i < props.length; ++i) {
			let token = props[i];
			switch (token.type) {
				case "space": hasSpace = !0;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					strict && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters"), length += token.source.length, comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message), length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					let ts = token.source;
					ts && typeof ts == "string" && (length += ts.length);
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
		let split = source.split(/\n( *)/), first = split[0], m = first.match(/^( *)/), lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
})), require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar(), resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		let { offset, type, source, end } = scalar, _type, value, _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN, value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE, value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE, value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default: return onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`), {
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
		let valueEnd = offset + source.length, re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
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
		return badChar && onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`), unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		return (source[source.length - 1] !== "'" || source.length === 1) && onError(source.length, "MISSING_CHAR", "Missing closing 'quote"), unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		let line = /(.*?)\r?\n/sy, match = line.exec(source);
		if (!match) return source;
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ RegExp("(?<![ 	])[ 	]+$"), trimBoth = /* @__PURE__ */ RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/, trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, ""), sep = " ", pos = line.lastIndex;
		for (; match = line.exec(source);) {
			let lm = match[1].replace(trimBoth, "");
			lm === "" ? sep === "\n" ? res += sep : sep = "\n" : (res += sep + lm, sep = " "), pos = line.lastIndex;
		}
		let last = /[ \t]*(.*)/sy;
		return last.lastIndex = pos, match = last.exec(source), res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			let ch = source[i];
			if (ch !== "\r" || source[i + 1] !== "\n") {
				if (ch === "\n") {
					let { fold, offset } = foldNewline(source, i);
					res += fold, i = offset;
				} else if (ch === "\\") {
					let next = source[++i], cc = escapeCodes[next];
					if (cc) res += cc;
					else if (next === "\n") for (next = source[i + 1]; next === " " || next === "	";) next = source[++i + 1];
					else if (next === "\r" && source[i + 1] === "\n") for (next = source[++i + 1]; next === " " || next === "	";) next = source[++i + 1];
					else if (next === "x" || next === "u" || next === "U") {
						let length = next === "x" ? 2 : next === "u" ? 4 : 8;
						res += parseCharCode(source, i + 1, length, onError), i += length;
					} else {
						let raw = source.substr(i - 1, 2);
						onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), res += raw;
					}
				} else if (ch === " " || ch === "	") {
					let wsStart = i, next = source[i + 1];
					for (; next === " " || next === "	";) next = source[++i + 1];
					next !== "\n" && (next !== "\r" || source[i + 2] !== "\n") && (res += i > wsStart ? source.slice(wsStart, i + 1) : ch);
				} else res += ch;
			}
		}
		return (source[source.length - 1] !== "\"" || source.length === 1) && onError(source.length, "MISSING_CHAR", "Missing closing \"quote"), res;
	}
	function foldNewline(source, offset) {
		let fold = "", ch = source[offset + 1];
		for (; (ch === " " || ch === "	" || ch === "\n" || ch === "\r") && (ch !== "\r" || source[offset + 2] === "\n");) ch === "\n" && (fold += "\n"), offset += 1, ch = source[offset + 1];
		return fold ||= " ", {
			fold,
			offset
		};
	}
	let escapeCodes = {
		0: "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "\u0085",
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
		let cc = source.substr(offset, length), code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			let raw = source.substr(offset - 2, length + 2);
			return onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
})), require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity(), Scalar = require_Scalar(), resolveBlockScalar = require_resolve_block_scalar(), resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		let { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError), tagName = tagToken ? ctx.directives.tagName(tagToken.source, ((msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg))) : null, tag;
		tag = ctx.options.stringKeys && ctx.atKey ? ctx.schema[identity.SCALAR] : tagName ? findScalarTagByName(ctx.schema, value, tagName, tagToken, onError) : token.type === "scalar" ? findScalarTagByTest(ctx, value, token, onError) : ctx.schema[identity.SCALAR];
		let scalar;
		try {
			let res = tag.resolve(value, ((msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg)), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			let msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), scalar = new Scalar.Scalar(value);
		}
		return scalar.range = range, scalar.source = value, type && (scalar.type = type), tagName && (scalar.tag = tagName), tag.format && (scalar.format = tag.format), comment && (scalar.comment = comment), scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		let matchWithTest = [];
		for (let tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (let tag of matchWithTest) if (tag.test?.test(value)) return tag;
		let kt = schema.knownTags[tagName];
		return kt && !kt.collection ? (schema.tags.push(Object.assign({}, kt, {
			default: !1,
			test: void 0
		})), kt) : (onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str"), schema[identity.SCALAR]);
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		let tag = schema.tags.find(((tag) => (tag.default === !0 || atKey && tag.default === "key") && tag.test?.test(value))) || schema[identity.SCALAR];
		if (schema.compat) {
			let compat = schema.compat.find(((tag) => tag.default && tag.test?.test(value))) ?? schema[identity.SCALAR];
			tag.tag !== compat.tag && onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, !0);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
})), require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ??= before.length;
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				for (st = before[++i]; st?.type === "space";) offset += st.source.length, st = before[++i];
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
})), require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias(), identity = require_identity(), composeCollection = require_compose_collection(), composeScalar = require_compose_scalar(), resolveEnd = require_resolve_end(), utilEmptyScalarPosition = require_util_empty_scalar_position();
	let CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		let atKey = ctx.atKey, { spaceBefore, comment, anchor, tag } = props, node, isSrcToken = !0;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError), (anchor || tag) && onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError), anchor && (node.anchor = anchor.source.substring(1));
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError), anchor && (node.anchor = anchor.source.substring(1));
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default: onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`), isSrcToken = !1;
		}
		return node ??= composeEmptyNode(ctx, token.offset, void 0, null, props, onError), anchor && node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string"), atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value != "string" || node.tag && node.tag !== "tag:yaml.org,2002:str") && onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings"), spaceBefore && (node.spaceBefore = !0), comment && (token.type === "scalar" && token.source === "" ? node.comment = comment : node.commentBefore = comment), ctx.options.keepSourceTokens && isSrcToken && (node.srcToken = token), node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		let token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		}, node = composeScalar.composeScalar(ctx, token, tag, onError);
		return anchor && (node.anchor = anchor.source.substring(1), node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string")), spaceBefore && (node.spaceBefore = !0), comment && (node.comment = comment, node.range[2] = end), node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		let alias = new Alias.Alias(source.substring(1));
		alias.source === "" && onError(offset, "BAD_ALIAS", "Alias cannot be an empty string"), alias.source.endsWith(":") && onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", !0);
		let valueEnd = offset + source.length, re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		return alias.range = [
			offset,
			valueEnd,
			re.offset
		], re.comment && (alias.comment = re.comment), alias;
	}
	exports.composeEmptyNode = composeEmptyNode, exports.composeNode = composeNode;
})), require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document(), composeNode = require_compose_node(), resolveEnd = require_resolve_end(), resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		let opts = Object.assign({ _directives: directives }, options), doc = new Document.Document(void 0, opts), ctx = {
			atKey: !1,
			atRoot: !0,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		}, props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: !0
		});
		props.found && (doc.directives.docStart = !0, value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline && onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker")), doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		let contentEnd = doc.contents.range[2], re = resolveEnd.resolveEnd(end, contentEnd, !1, onError);
		return re.comment && (doc.comment = re.comment), doc.range = [
			offset,
			contentEnd,
			re.offset
		], doc;
	}
	exports.composeDoc = composeDoc;
})), require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process"), directives = require_directives(), Document = require_Document(), errors = require_errors(), identity = require_identity(), composeDoc = require_compose_doc(), resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src == "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		let { offset, source } = src;
		return [offset, offset + (typeof source == "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "", atComment = !1, afterEmptyLine = !1;
		for (let i = 0; i < prelude.length; ++i) {
			let source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " "), atComment = !0, afterEmptyLine = !1;
					break;
				case "%":
					prelude[i + 1]?.[0] !== "#" && (i += 1), atComment = !1;
					break;
				default: atComment || (afterEmptyLine = !0), atComment = !1;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	exports.Composer = class {
		constructor(options = {}) {
			this.doc = null, this.atDirectives = !1, this.prelude = [], this.errors = [], this.warnings = [], this.onError = (source, code, message, warning) => {
				let pos = getErrorPos(source);
				warning ? this.warnings.push(new errors.YAMLWarning(pos, code, message)) : this.errors.push(new errors.YAMLParseError(pos, code, message));
			}, this.directives = new directives.Directives({ version: options.version || "1.2" }), this.options = options;
		}
		decorate(doc, afterDoc) {
			let { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				let dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					identity.isPair(it) && (it = it.key);
					let cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					let cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else doc.errors = this.errors, doc.warnings = this.warnings;
			this.prelude = [], this.errors = [], this.warnings = [];
		}
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		*compose(tokens, forceDoc = !1, endOffset = -1) {
			for (let token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		*next(token) {
			switch (node_process.env.LOG_STREAM && console.dir(token, { depth: null }), token.type) {
				case "directive":
					this.directives.add(token.source, ((offset, message, warning) => {
						let pos = getErrorPos(token);
						pos[0] += offset, this.onError(pos, "BAD_DIRECTIVE", message, warning);
					})), this.prelude.push(token.source), this.atDirectives = !0;
					break;
				case "document": {
					let doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					this.atDirectives && !doc.directives.docStart && this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line"), this.decorate(doc, !1), this.doc && (yield this.doc), this.doc = doc, this.atDirectives = !1;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					let msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message, error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					this.atDirectives || !this.doc ? this.errors.push(error) : this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = !0;
					let end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					if (this.decorate(this.doc, !0), end.comment) {
						let dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		*end(forceDoc = !1, endOffset = -1) {
			if (this.doc) this.decorate(this.doc, !0), yield this.doc, this.doc = null;
			else if (forceDoc) {
				let opts = Object.assign({ _directives: this.directives }, this.options), doc = new Document.Document(void 0, opts);
				this.atDirectives && this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line"), doc.range = [
					0,
					endOffset,
					endOffset
				], this.decorate(doc, !1), yield doc;
			}
		}
	};
})), require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar(), resolveFlowScalar = require_resolve_flow_scalar(), errors = require_errors(), stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = !0, onError) {
		if (token) {
			let _onError = (pos, code, message) => {
				let offset = typeof pos == "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
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
		let { implicitKey = !1, indent, inFlow = !1, offset = -1, type = "PLAIN" } = context, source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: !0,
				lineWidth: -1
			}
		}), end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				let he = source.indexOf("\n"), head = source.substring(0, he), body = source.substring(he + 1) + "\n", props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				return addEndtoBlockProps(props, end) || props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				}), {
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
		let { afterKey = !1, implicitKey = !1, inFlow = !1, type } = context, indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent == "number" && (indent += 2), !type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				let header = token.props[0];
				if (header.type !== "block-scalar-header") throw Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		let source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: !0,
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
		let he = source.indexOf("\n"), head = source.substring(0, he), body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			let header = token.props[0];
			if (header.type !== "block-scalar-header") throw Error("Invalid block scalar header");
			header.source = head, token.source = body;
		} else {
			let { offset } = token, indent = "indent" in token ? token.indent : -1, props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			addEndtoBlockProps(props, "end" in token ? token.end : void 0) || props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (let key of Object.keys(token)) key !== "type" && key !== "offset" && delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	function addEndtoBlockProps(props, end) {
		if (end) for (let st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline": return props.push(st), !0;
		}
		return !1;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type, token.source = source;
				break;
			case "block-scalar": {
				let end = token.props.slice(1), oa = source.length;
				token.props[0].type === "block-scalar-header" && (oa -= token.props[0].source.length);
				for (let tok of end) tok.offset += oa;
				delete token.props, Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				let nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items, Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				let indent = "indent" in token ? token.indent : -1, end = "end" in token && Array.isArray(token.end) ? token.end.filter(((st) => st.type === "space" || st.type === "comment" || st.type === "newline")) : [];
				for (let key of Object.keys(token)) key !== "type" && key !== "offset" && delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken, exports.resolveAsScalar = resolveAsScalar, exports.setScalarValue = setScalarValue;
})), require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	let stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (let tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (let item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (let item of token.items) res += stringifyItem(item);
				for (let st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (let st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (let st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (let st of start) res += st.source;
		if (key && (res += stringifyToken(key)), sep) for (let st of sep) res += st.source;
		return value && (res += stringifyToken(value)), res;
	}
	exports.stringify = stringify;
})), require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	let BREAK = Symbol("break visit"), SKIP = Symbol("skip children"), REMOVE = Symbol("remove item");
	function visit(cst, visitor) {
		"type" in cst && cst.type === "document" && (cst = {
			start: cst.start,
			value: cst.value
		}), _visit(Object.freeze([]), cst, visitor);
	}
	visit.BREAK = BREAK, visit.SKIP = SKIP, visit.REMOVE = REMOVE, visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (let [field, index] of path) {
			let tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return;
		}
		return item;
	}, visit.parentCollection = (cst, path) => {
		let parent = visit.itemAtPath(cst, path.slice(0, -1)), field = path[path.length - 1][0], coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl == "symbol") return ctrl;
		for (let field of ["key", "value"]) {
			let token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					let ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci == "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else ci === REMOVE && (token.items.splice(i, 1), --i);
				}
				typeof ctrl == "function" && field === "key" && (ctrl = ctrl(item, path));
			}
		}
		return typeof ctrl == "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
})), require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar(), cstStringify = require_cst_stringify(), cstVisit = require_cst_visit();
	let isCollection = (token) => !!token && "items" in token, isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	function prettyToken(token) {
		switch (token) {
			case "\ufeff": return "<BOM>";
			case "": return "<DOC>";
			case "": return "<FLOW_END>";
			case "": return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	function tokenType(source) {
		switch (source) {
			case "\ufeff": return "byte-order-mark";
			case "": return "doc-mode";
			case "": return "flow-error-end";
			case "": return "scalar";
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
	exports.createScalarToken = cstScalar.createScalarToken, exports.resolveAsScalar = cstScalar.resolveAsScalar, exports.setScalarValue = cstScalar.setScalarValue, exports.stringify = cstStringify.stringify, exports.visit = cstVisit.visit, exports.BOM = "\ufeff", exports.DOCUMENT = "", exports.FLOW_END = "", exports.SCALAR = "", exports.isCollection = isCollection, exports.isScalar = isScalar, exports.prettyToken = prettyToken, exports.tokenType = tokenType;
})), require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return !0;
			default: return !1;
		}
	}
	let hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef"), tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"), flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}"), invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	"), isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	exports.Lexer = class {
		constructor() {
			this.atEnd = !1, this.blockScalarIndent = -1, this.blockScalarKeep = !1, this.buffer = "", this.flowKey = !1, this.flowLevel = 0, this.indentNext = 0, this.indentValue = 0, this.lineEndPos = null, this.next = null, this.pos = 0;
		}
		*lex(source, incomplete = !1) {
			if (source) {
				if (typeof source != "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source, this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			for (; next && (incomplete || this.hasChars(1));) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos, ch = this.buffer[i];
			for (; ch === " " || ch === "	";) ch = this.buffer[++i];
			return !ch || ch === "#" || ch === "\n" || ch === "\r" && this.buffer[i + 1] === "\n";
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				for (; ch === " ";) ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					let next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				let dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			return (typeof end != "number" || end !== -1 && end < this.pos) && (end = this.buffer.indexOf("\n", this.pos), this.lineEndPos = end), end === -1 ? this.atEnd ? this.buffer.substring(this.pos) : null : (this.buffer[end - 1] === "\r" && --end, this.buffer.substring(this.pos, end));
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			return this.buffer = this.buffer.substring(this.pos), this.pos = 0, this.lineEndPos = null, this.next = state, null;
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
			if (line[0] === cst.BOM && (yield* this.pushCount(1), line = line.substring(1)), line[0] === "%") {
				let dirEnd = line.length, cs = line.indexOf("#");
				for (; cs !== -1;) {
					let ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					}
					cs = line.indexOf("#", cs + 1);
				}
				for (;;) {
					let ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") --dirEnd;
					else break;
				}
				let n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(!0));
				return yield* this.pushCount(line.length - n), this.pushNewline(), "stream";
			}
			if (this.atLineEnd()) {
				let sp = yield* this.pushSpaces(!0);
				return yield* this.pushCount(line.length - sp), yield* this.pushNewline(), "stream";
			}
			return yield cst.DOCUMENT, yield* this.parseLineStart();
		}
		*parseLineStart() {
			let ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				let s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) return yield* this.pushCount(3), this.indentValue = 0, this.indentNext = 0, s === "---" ? "doc" : "stream";
			}
			return this.indentValue = yield* this.pushSpaces(!1), this.indentNext > this.indentValue && !isEmpty(this.charAt(1)) && (this.indentNext = this.indentValue), yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			let [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				let n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(!0));
				return this.indentNext = this.indentValue + 1, this.indentValue += n, "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(!0);
			let line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0: return yield* this.pushNewline(), yield* this.parseLineStart();
				case "{":
				case "[": return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel = 1, "flow";
				case "}":
				case "]": return yield* this.pushCount(1), "doc";
				case "*": return yield* this.pushUntil(isNotAnchorChar), "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">": return n += yield* this.parseBlockScalarHeader(), n += yield* this.pushSpaces(!0), yield* this.pushCount(line.length - n), yield* this.pushNewline(), yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp, indent = -1;
			do
				nl = yield* this.pushNewline(), nl > 0 ? (sp = yield* this.pushSpaces(!1), this.indentValue = indent = sp) : sp = 0, sp += yield* this.pushSpaces(!0);
			while (nl + sp > 0);
			let line = this.getLine();
			if (line === null) return this.setNext("flow");
			if ((indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) && (indent !== this.indentNext - 1 || this.flowLevel !== 1 || line[0] !== "]" && line[0] !== "}")) return this.flowLevel = 0, yield cst.FLOW_END, yield* this.parseLineStart();
			let n = 0;
			for (; line[n] === ",";) n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0), this.flowKey = !1;
			switch (n += yield* this.pushIndicators(), line[n]) {
				case void 0: return "flow";
				case "#": return yield* this.pushCount(line.length - n), "flow";
				case "{":
				case "[": return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel += 1, "flow";
				case "}":
				case "]": return yield* this.pushCount(1), this.flowKey = !0, --this.flowLevel, this.flowLevel ? "flow" : "doc";
				case "*": return yield* this.pushUntil(isNotAnchorChar), "flow";
				case "\"":
				case "'": return this.flowKey = !0, yield* this.parseQuotedScalar();
				case ":": {
					let next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") return this.flowKey = !1, yield* this.pushCount(1), yield* this.pushSpaces(!0), "flow";
				}
				default: return this.flowKey = !1, yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			let quote = this.charAt(0), end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") for (; end !== -1 && this.buffer[end + 1] === "'";) end = this.buffer.indexOf("'", end + 2);
			else for (; end !== -1;) {
				let n = 0;
				for (; this.buffer[end - 1 - n] === "\\";) n += 1;
				if (n % 2 == 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			let qb = this.buffer.substring(0, end), nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				for (; nl !== -1;) {
					let cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				nl !== -1 && (end = nl - (qb[nl - 1] === "\r" ? 2 : 1));
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			return yield* this.pushToIndex(end + 1, !1), this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1, this.blockScalarKeep = !1;
			let i = this.pos;
			for (;;) {
				let ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = !0;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil(((ch) => isEmpty(ch) || ch === "#"));
		}
		*parseBlockScalar() {
			let nl = this.pos - 1, indent = 0, ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i, indent = 0;
					break;
				case "\r": {
					let next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				this.indentNext = this.blockScalarIndent === -1 ? indent : this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					let cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			for (ch = this.buffer[i]; ch === " ";) ch = this.buffer[++i];
			if (ch === "	") {
				for (; ch === "	" || ch === " " || ch === "\r" || ch === "\n";) ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1, ch = this.buffer[i];
				ch === "\r" && (ch = this.buffer[--i]);
				let lastChar = i;
				for (; ch === " ";) ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (1);
			return yield cst.SCALAR, yield* this.pushToIndex(nl + 1, !0), yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			let inFlow = this.flowLevel > 0, end = this.pos - 1, i = this.pos - 1, ch;
			for (; ch = this.buffer[++i];) if (ch === ":") {
				let next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r" && (next === "\n" ? (i += 1, ch = "\n", next = this.buffer[i + 1]) : end = i), next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					let cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			return !ch && !this.atEnd ? this.setNext("plain-scalar") : (yield cst.SCALAR, yield* this.pushToIndex(end + 1, !0), inFlow ? "flow" : "doc");
		}
		*pushCount(n) {
			return n > 0 ? (yield this.buffer.substr(this.pos, n), this.pos += n, n) : 0;
		}
		*pushToIndex(i, allowEmpty) {
			let s = this.buffer.slice(this.pos, i);
			return s ? (yield s, this.pos += s.length, s.length) : (allowEmpty && (yield ""), 0);
		}
		*pushIndicators() {
			let n = 0;
			loop: for (;;) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag(), n += yield* this.pushSpaces(!0);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar), n += yield* this.pushSpaces(!0);
						continue loop;
					case "-":
					case "?":
					case ":": {
						let inFlow = this.flowLevel > 0, ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							inFlow ? this.flowKey &&= !1 : this.indentNext = this.indentValue + 1, n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0);
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
				let i = this.pos + 2, ch = this.buffer[i];
				for (; !isEmpty(ch) && ch !== ">";) ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, !1);
			}
			{
				let i = this.pos + 1, ch = this.buffer[i];
				for (; ch;) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, !1);
			}
		}
		*pushNewline() {
			let ch = this.buffer[this.pos];
			return ch === "\n" ? yield* this.pushCount(1) : ch === "\r" && this.charAt(1) === "\n" ? yield* this.pushCount(2) : 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1, ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			let n = i - this.pos;
			return n > 0 && (yield this.buffer.substr(this.pos, n), this.pos = i), n;
		}
		*pushUntil(test) {
			let i = this.pos, ch = this.buffer[i];
			for (; !test(ch);) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, !1);
		}
	};
})), require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.LineCounter = class {
		constructor() {
			this.lineStarts = [], this.addNewLine = (offset) => this.lineStarts.push(offset), this.linePos = (offset) => {
				let low = 0, high = this.lineStarts.length;
				for (; low < high;) {
					let mid = low + high >> 1;
					this.lineStarts[mid] < offset ? low = mid + 1 : high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				let start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
})), require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process"), cst = require_cst(), lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return !0;
		return !1;
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
			case "flow-collection": return !0;
			default: return !1;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				let it = parent.items[parent.items.length - 1];
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
		loop: for (; --i >= 0;) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		for (; prev[++i]?.type === "space";);
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") for (let it of fc.items) it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind") && (it.key && (it.value = it.key), delete it.key, isFlowToken(it.value) ? it.value.end ? arrayPushArray(it.value.end, it.sep) : it.value.end = it.sep : arrayPushArray(it.start, it.sep), delete it.sep);
	}
	exports.Parser = class {
		constructor(onNewLine) {
			this.atNewLine = !0, this.atScalar = !1, this.indent = 0, this.offset = 0, this.onKeyLine = !1, this.stack = [], this.source = "", this.type = "", this.lexer = new lexer.Lexer(), this.onNewLine = onNewLine;
		}
		*parse(source, incomplete = !1) {
			this.onNewLine && this.offset === 0 && this.onNewLine(0);
			for (let lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			incomplete || (yield* this.end());
		}
		*next(source) {
			if (this.source = source, node_process.env.LOG_TOKENS && console.log("|", cst.prettyToken(source)), this.atScalar) {
				this.atScalar = !1, yield* this.step(), this.offset += source.length;
				return;
			}
			let type = cst.tokenType(source);
			if (!type) {
				let message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				}), this.offset += source.length;
			} else if (type === "scalar") this.atNewLine = !1, this.atScalar = !0, this.type = "scalar";
			else {
				switch (this.type = type, yield* this.step(), type) {
					case "newline":
						this.atNewLine = !0, this.indent = 0, this.onNewLine && this.onNewLine(this.offset + source.length);
						break;
					case "space":
						this.atNewLine && source[0] === " " && (this.indent += source.length);
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						this.atNewLine && (this.indent += source.length);
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = !1;
				}
				this.offset += source.length;
			}
		}
		*end() {
			for (; this.stack.length > 0;) yield* this.pop();
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
			let top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				for (; this.stack.length > 0;) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
			} else {
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
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			let token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				let top = this.peek(1);
				switch (token.type === "block-scalar" ? token.indent = "indent" in top ? top.indent : 0 : token.type === "flow-collection" && top.type === "document" && (token.indent = 0), token.type === "flow-collection" && fixFlowSeqItems(token), top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						let it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							}), this.onKeyLine = !0;
							return;
						}
						if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							}), this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						let it = top.items[top.items.length - 1];
						it.value ? top.items.push({
							start: [],
							value: token
						}) : it.value = token;
						break;
					}
					case "flow-collection": {
						let it = top.items[top.items.length - 1];
						!it || it.value ? top.items.push({
							start: [],
							key: token,
							sep: []
						}) : it.sep ? it.value = token : Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default: yield* this.pop(), yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					let last = token.items[token.items.length - 1];
					last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every(((st) => st.type !== "comment" || st.indent < token.indent))) && (top.type === "document" ? top.end = last.start : top.items.push({ start: last.start }), token.items.splice(-1, 1));
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
					let doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					this.type === "doc-start" && doc.start.push(this.sourceToken), this.stack.push(doc);
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
					findNonEmptyIndex(doc.start) === -1 ? doc.start.push(this.sourceToken) : (yield* this.pop(), yield* this.step());
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			let bv = this.startBlockValue(doc);
			bv ? this.stack.push(bv) : yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				let start = getFirstKeyStartProps(getPrevProps(this.peek(2))), sep;
				scalar.end ? (sep = scalar.end, sep.push(this.sourceToken), delete scalar.end) : sep = [this.sourceToken];
				let map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
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
					if (scalar.source = this.source, this.atNewLine = !0, this.indent = 0, this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						for (; nl !== 0;) this.onNewLine(this.offset + nl), nl = this.source.indexOf("\n", nl) + 1;
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default: yield* this.pop(), yield* this.step();
			}
		}
		*blockMap(map) {
			let it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					if (this.onKeyLine = !1, it.value) {
						let end = "end" in it.value ? it.value.end : void 0;
						(Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : map.items.push({ start: [this.sourceToken] });
					} else it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							let end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start), end.push(this.sourceToken), map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				let atMapIndent = !this.onKeyLine && this.indent === map.indent, atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind", start = [];
				if (atNextItem && it.sep && !it.value) {
					let nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						let st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								st.indent > map.indent && (nl.length = 0);
								break;
							default: nl.length = 0;
						}
					}
					nl.length >= 2 && (start = it.sep.splice(nl[1]));
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						atNextItem || it.value ? (start.push(this.sourceToken), map.items.push({ start }), this.onKeyLine = !0) : it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						!it.sep && !it.explicitKey ? (it.start.push(this.sourceToken), it.explicitKey = !0) : atNextItem || it.value ? (start.push(this.sourceToken), map.items.push({
							start,
							explicitKey: !0
						})) : this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: !0
							}]
						}), this.onKeyLine = !0;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									let start = getFirstKeyStartProps(it.start);
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
								let start = getFirstKeyStartProps(it.start), key = it.key, sep = it.sep;
								sep.push(this.sourceToken), delete it.key, delete it.sep, this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else start.length > 0 ? it.sep = it.sep.concat(start, this.sourceToken) : it.sep.push(this.sourceToken);
						} else it.sep ? it.value || atNextItem ? map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						}) : includesToken(it.sep, "map-value-ind") ? this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						}) : it.sep.push(this.sourceToken) : Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						this.onKeyLine = !0;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						let fs = this.flowScalar(this.type);
						atNextItem || it.value ? (map.items.push({
							start,
							key: fs,
							sep: []
						}), this.onKeyLine = !0) : it.sep ? this.stack.push(fs) : (Object.assign(it, {
							key: fs,
							sep: []
						}), this.onKeyLine = !0);
						return;
					}
					default: {
						let bv = this.startBlockValue(map);
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
							} else atMapIndent && map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop(), yield* this.step();
		}
		*blockSequence(seq) {
			let it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						let end = "end" in it.value ? it.value.end : void 0;
						(Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							let end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start), end.push(this.sourceToken), seq.items.pop();
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
					it.value || includesToken(it.start, "seq-item-ind") ? seq.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				let bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop(), yield* this.step();
		}
		*flowCollection(fc) {
			let it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do
					yield* this.pop(), top = this.peek(1);
				while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						!it || it.sep ? fc.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						!it || it.value ? fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						}) : it.sep ? it.sep.push(this.sourceToken) : Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						!it || it.value ? fc.items.push({ start: [this.sourceToken] }) : it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						let fs = this.flowScalar(this.type);
						!it || it.value ? fc.items.push({
							start: [],
							key: fs,
							sep: []
						}) : it.sep ? this.stack.push(fs) : Object.assign(it, {
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
				let bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				bv ? this.stack.push(bv) : (yield* this.pop(), yield* this.step());
			} else {
				let parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) yield* this.pop(), yield* this.step();
				else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					let start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					let sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					let map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				for (; nl !== 0;) this.onNewLine(this.offset + nl), nl = this.source.indexOf("\n", nl) + 1;
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
					this.onKeyLine = !0;
					let start = getFirstKeyStartProps(getPrevProps(parent));
					return start.push(this.sourceToken), {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: !0
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = !0;
					let start = getFirstKeyStartProps(getPrevProps(parent));
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
			return this.type !== "comment" || this.indent <= indent ? !1 : start.every(((st) => st.type === "newline" || st.type === "space"));
		}
		*documentEnd(docEnd) {
			this.type !== "doc-mode" && (docEnd.end ? docEnd.end.push(this.sourceToken) : docEnd.end = [this.sourceToken], this.type === "newline" && (yield* this.pop()));
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop(), yield* this.step();
					break;
				case "newline": this.onKeyLine = !1;
				default: token.end ? token.end.push(this.sourceToken) : token.end = [this.sourceToken], this.type === "newline" && (yield* this.pop());
			}
		}
	};
})), require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer(), Document = require_Document(), errors = require_errors(), log = require_log(), identity = require_identity(), lineCounter = require_line_counter(), parser = require_parser();
	function parseOptions(options) {
		let prettyErrors = options.prettyErrors !== !1;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	function parseAllDocuments(source, options = {}) {
		let { lineCounter, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter?.addNewLine), composer$1 = new composer.Composer(options), docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (let doc of docs) doc.errors.forEach(errors.prettifyError(source, lineCounter)), doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		return docs.length > 0 ? docs : Object.assign([], { empty: !0 }, composer$1.streamInfo());
	}
	function parseDocument(source, options = {}) {
		let { lineCounter, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter?.addNewLine), composer$1 = new composer.Composer(options), doc = null;
		for (let _doc of composer$1.compose(parser$1.parse(source), !0, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		return prettyErrors && lineCounter && (doc.errors.forEach(errors.prettifyError(source, lineCounter)), doc.warnings.forEach(errors.prettifyError(source, lineCounter))), doc;
	}
	function parse(src, reviver, options) {
		let _reviver;
		typeof reviver == "function" ? _reviver = reviver : options === void 0 && reviver && typeof reviver == "object" && (options = reviver);
		let doc = parseDocument(src, options);
		if (!doc) return null;
		if (doc.warnings.forEach(((warning) => log.warn(doc.options.logLevel, warning))), doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer), typeof options == "string" && (options = options.length), typeof options == "number") {
			let indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			let { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return;
		}
		return identity.isDocument(value) && !_replacer ? value.toString(options) : new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse, exports.parseAllDocuments = parseAllDocuments, exports.parseDocument = parseDocument, exports.stringify = stringify;
})), import_dist = (/* @__PURE__ */ __commonJSMin(((exports) => {
	require_composer(), require_Document(), require_Schema(), require_errors(), require_Alias(), require_identity(), require_Pair(), require_Scalar(), require_YAMLMap(), require_YAMLSeq(), require_cst(), require_lexer(), require_line_counter();
	var parser = require_parser(), publicApi = require_public_api();
	require_visit(), exports.Parser = parser.Parser, exports.parseDocument = publicApi.parseDocument;
})))();
function isTooDeep(text) {
	let open = [...new import_dist.Parser().parse(text)].map(((one) => [one, 0]));
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		let [token, depth] = next;
		if (depth > 32) return !0;
		for (let inner of innerTokens(token)) open.push([inner, depth + 1]);
	}
	return !1;
}
function innerTokens(token) {
	return token.type === "document" ? token.value === void 0 ? [] : [token.value] : "items" in token ? token.items.flatMap((({ key, value }) => [key, value].flatMap(((one) => one ?? [])))) : [];
}
function yamlFault(code) {
	return code === "DUPLICATE_KEY" ? "a key appears twice" : code === "MULTIPLE_DOCS" ? "a second document starts here" : code === "NON_STRING_KEY" ? "a key is not text" : code === "TAG_RESOLVE_FAILED" ? "a tag (!\u2026) is not allowed" : "this is neither JSON nor YAML";
}
const m$10 = /* @__PURE__ */ process.getBuiltinModule("node:events"), EventEmitter = m$10.EventEmitter, setMaxListeners = m$10.setMaxListeners, INSPECT = Symbol.for("nodejs.util.inspect.custom");
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
function bad(fault) {
	return {
		ok: !1,
		fault
	};
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
}, GRANT = "Grant the resource to the authorization in the vault, and check its allowed IPs.";
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
	if (secrets.items.length > 1e4) throw unexpected("holds more than 10000 secrets");
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
}, PREFIXES$1 = ["iso", "api"];
async function readAllSecrets(session, way, onWay) {
	let { answer, call } = await firstAnswer(session, callsFor(session, PATHS[way], "read the secrets of the authorization"));
	return onWay(wayLine(call)), call.path === APPLICATION ? readApplication(answer, "dsm") : readSecrets(answer);
}
function callsFor(session, paths, what) {
	return PREFIXES$1.flatMap(((prefix) => paths.filter((([module = ""]) => session.mayServe(prefix, module))).map(((path) => ({
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
function placeOf$1({ url }, proxy) {
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
function readRegistration$1(answer, onSecret) {
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
		return readRegistration$1(await this.#caller.call({
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
	text$1("secrets", {
		commands: LOAD,
		multiline: !0,
		expressions: !0
	}),
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
		hidden: !0,
		expressions: !0
	}),
	boolean$1("cleanup", "true", { commands: LOAD }),
	choice("cleanup-failure", ["warn", "fail"], "warn", { commands: LOAD }),
	text$1("ca-certificate", { multiline: !0 }),
	text$1("client-certificate", { multiline: !0 }),
	text$1("client-key", {
		secret: !0,
		multiline: !0
	}),
	boolean$1("insecure-skip-tls-verify", "false"),
	text$1("decryption-key", {
		commands: LOAD,
		secret: !0,
		multiline: !0
	}),
	choice("decryption-hash", ["sha1", "sha256"], "sha1", { commands: LOAD }),
	seconds("connect-timeout", "10"),
	seconds("timeout", "30"),
	seconds("retry-budget", "180"),
	text$1("mapping-file", { commands: REGISTER }),
	choice("via", ["variables", "secret"], "variables", { commands: REGISTER }),
	boolean$1("dry-run", "false")
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
const m$8 = /* @__PURE__ */ process.getBuiltinModule("node:crypto"), randomBytes = m$8.randomBytes, randomUUID = m$8.randomUUID, X509Certificate = m$8.X509Certificate, m$7 = /* @__PURE__ */ process.getBuiltinModule("node:fs"), appendFileSync = m$7.appendFileSync, closeSync = m$7.closeSync, existsSync = m$7.existsSync, fstatSync = m$7.fstatSync, openSync = m$7.openSync, readSync = m$7.readSync, statSync = m$7.statSync, writeSync = m$7.writeSync, constants = m$7.constants, MAX_HANDWRITTEN_BYTES = 2 ** 20, NON_BLOCKING = constants.O_NONBLOCK ?? 0;
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
function readRegularText(path, maxBytes) {
	let content = readRegularFile(path, maxBytes);
	return content.ok ? content.value.toString() : void 0;
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
function readPemInput(input, textOrPath) {
	if (textOrPath.includes("-----BEGIN ")) return Buffer.from(textOrPath);
	let content = readRegularFile(textOrPath, MAX_HANDWRITTEN_BYTES);
	if (!content.ok) throw invalidInput(input, FAULTS$1[content.fault]);
	return content.value;
}
const FAULTS$1 = {
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
	return encode(bytes, alignment, alphabet).slice(firstOwn(alignment), Math.floor(bits / 6));
}
function base64End(bytes, alignment) {
	return encode(bytes, alignment, "base64").slice(firstOwn(alignment));
}
function base64Lines(bytes, width) {
	let core = base64Core(bytes, 0, "base64");
	return core.length > width ? chunksOf(core, width) : [];
}
function encode(bytes, alignment, alphabet) {
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
const json = (text) => JSON.stringify(text).slice(1, -1), jsonInJson = (text) => json(json(text)), jsonSlashes = (text) => json(text).replaceAll("/", "\\/"), jsonAscii = (text) => json(text).replace(/[^ -~]/g, unicodeEscape), jsonHtml = (text) => json(text).replace(/[<>&\u2028\u2029]/g, unicodeEscape), m$6 = /* @__PURE__ */ process.getBuiltinModule("node:util"), inspect = m$6.inspect, stripVTControlCharacters = m$6.stripVTControlCharacters;
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
function insideSingleQuotes(text) {
	return text.replaceAll("'", "'\\''");
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
function isBare({ secret, plain, forms }) {
	let { value, maskPolicy } = secret;
	return maskPolicy === "none" || value.reveal().length === 0 || plain.length > 0 ? !1 : maskPolicy === "full" || forms.length === 0;
}
function branded(secret) {
	return secret;
}
function createRegistrar(session) {
	return {
		logIn: async () => session.logIn(),
		uploadVariables: async (form, secrets) => {
			let what = "register variables";
			checkSaid(await session.call({
				method: "POST",
				path: ["cicd", "variables"],
				form,
				secrets,
				what,
				maxBytes: SMALL_ANSWER_BYTES
			}), what);
		},
		writeSecret: async (identity, form, secrets) => {
			let what = `write the secret ${printable(identity)}`, answer = await session.call({
				method: "POST",
				path: ["sctm", "secret"],
				form,
				secrets,
				what,
				maxBytes: SECRET_ANSWER_BYTES
			});
			checkSaid(answer, what);
			let written = objectAt(answer, "application")?.get("secrets"), [secret] = written?.kind === "array" ? written.items : [], members = secret?.kind === "object" ? secret.members : void 0, version = stringAt(members, "version") ?? numberAt(members, "version");
			return version === void 0 || !/^\d{1,10}$/.test(version) ? void 0 : version;
		}
	};
}
const SECRET_ANSWER_BYTES = 16 * SMALL_ANSWER_BYTES;
function checkSaid(answer, what) {
	if (!(answer.size > 0)) throw new SenhaseguraError("ERR_ANSWER", `The answer to the request to ${what} is empty. A proxy may have answered instead: check the input url.`);
}
function readAuthentication(reader) {
	return {
		oauth1: readOAuth1(reader),
		registration: readRegistration(reader)
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
function readRegistration(reader) {
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
function parseRegisterInputs(raw, platform, context) {
	let given = raw["mapping-file"]?.trim() ? raw : {
		...raw,
		"mapping-file": context.mappingFile
	}, reader = new InputReader(withConnection(given, context), platform), inputs = {
		...readVaultInputs(reader, given, context),
		mappingFile: reader.text("mapping-file") ?? "",
		via: reader.choice("via"),
		dryRun: reader.boolean("dry-run")
	};
	return reader.has("mapping-file") || reader.report("ERR_INPUT_MISSING", "The input mapping-file is missing or empty. Give the path of the file that says what to register, or set SENHASEGURA_MAPPING_FILE."), reader.finish(), {
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
	return config$1 ? {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	} : DEFAULT_CONFIG;
}
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	let type = typeof input;
	return type === "string" ? `"${input}"` : type === "number" || type === "bigint" || type === "boolean" ? `${input}` : type === "object" || type === "function" ? (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null" : type;
}
function _addIssue(context, label, dataset, config$1, other) {
	let input = other && "input" in other ? other.input : dataset.value, expected = other?.expected ?? context.expects ?? null, received = other?.received ?? /* @__PURE__ */ _stringify(input), issue = {
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
	}, isSchema = context.kind === "schema", message$1 = other?.message ?? context.message ?? void 0 ?? (isSchema ? void 0 : null) ?? config$1.message ?? void 0;
	message$1 !== void 0 && (issue.message = typeof message$1 == "function" ? message$1(issue) : message$1), isSchema && (dataset.typed = !1), dataset.issues ? dataset.issues.push(issue) : dataset.issues = [issue];
}
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	let list = [...new Set(values$1)];
	return list.length > 1 ? `(${list.join(` ${separator} `)})` : list[0] ?? "never";
}
function _standardSchema(schema) {
	return schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	}, schema;
}
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: !1,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			return dataset.typed && !this.requirement(dataset.value) && _addIssue(this, "input", dataset, config$1), dataset;
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
		async: !1,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			return dataset.typed && dataset.value.length > this.requirement && _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` }), dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: !1,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			return dataset.typed && dataset.value.length < this.requirement && _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` }), dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: !1,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			return dataset.typed && !this.requirement.test(dataset.value) && _addIssue(this, "format", dataset, config$1), dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback == "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default == "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: !1,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			let input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = !0, dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					let value$1 = input[key], itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						let pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (let issue of itemDataset.issues) issue.path ? issue.path.unshift(pathItem) : issue.path = [pathItem], dataset.issues?.push(issue);
						if (dataset.issues ||= itemDataset.issues, config$1.abortEarly) {
							dataset.typed = !1;
							break;
						}
					}
					itemDataset.typed || (dataset.typed = !1), dataset.value.push(itemDataset.value);
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
		async: !1,
		message: message$1,
		"~run"(dataset, config$1) {
			return typeof dataset.value == "boolean" ? dataset.typed = !0 : _addIssue(this, "type", dataset, config$1), dataset;
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
		async: !1,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return dataset.value === void 0 && (this.default !== void 0 && (dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1)), dataset.value === void 0) ? (dataset.typed = !0, dataset) : this.wrapped["~run"](dataset, config$1);
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
		async: !1,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			return this.options.includes(dataset.value) ? dataset.typed = !0 : _addIssue(this, "type", dataset, config$1), dataset;
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
		async: !1,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			let input = dataset.value;
			if (input && typeof input == "object") {
				dataset.typed = !0, dataset.value = {};
				for (let entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					let entryValue = input[entryKey], keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						let pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (let issue of keyDataset.issues) issue.path = [pathItem], dataset.issues?.push(issue);
						if (dataset.issues ||= keyDataset.issues, config$1.abortEarly) {
							dataset.typed = !1;
							break;
						}
					}
					let valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						let pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (let issue of valueDataset.issues) issue.path ? issue.path.unshift(pathItem) : issue.path = [pathItem], dataset.issues?.push(issue);
						if (dataset.issues ||= valueDataset.issues, config$1.abortEarly) {
							dataset.typed = !1;
							break;
						}
					}
					keyDataset.typed && valueDataset.typed || (dataset.typed = !1), keyDataset.typed && (dataset.value[keyDataset.value] = valueDataset.value);
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
		async: !1,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			let input = dataset.value;
			if (input && typeof input == "object") {
				dataset.typed = !0, dataset.value = {};
				for (let key in this.entries) {
					let valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						let value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema), valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							let pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (let issue of valueDataset.issues) issue.path ? issue.path.unshift(pathItem) : issue.path = [pathItem], dataset.issues?.push(issue);
							if (dataset.issues ||= valueDataset.issues, config$1.abortEarly) {
								dataset.typed = !1;
								break;
							}
						}
						valueDataset.typed || (dataset.typed = !1), dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish" && (_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: input[key]
						}]
					}), config$1.abortEarly)) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (let key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
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
		async: !1,
		message: message$1,
		"~run"(dataset, config$1) {
			return typeof dataset.value == "string" ? dataset.typed = !0 : _addIssue(this, "type", dataset, config$1), dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (let item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = !1;
					break;
				}
				dataset.issues && (config$1.abortEarly || config$1.abortPipeEarly) || (dataset = item["~run"](dataset, config$1));
			}
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	let dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
const VAULT_KEYS = /* @__PURE__ */ new Map([["user", "username"], ["host", "hostname"]]);
function contradictionsIn(entry, labelled) {
	let fields = new Set(entry.variables.map((({ field }) => field))), useless = labelled.filter(((field) => !fields.has(field))), own = (field) => entry.kind === "key_value" ? field : VAULT_KEYS.get(field) ?? field, keys = entry.variables.map((({ label, field }) => label ?? own(field))), twice = entry.variables.filter(((_, index) => keys.indexOf(keys[index] ?? "") < index));
	return [...useless.map(((field) => ({
		path: `${entry.path}.labels`,
		what: `has a label for ${JSON.stringify(field)}, which fields does not name`
	}))), ...twice.map((({ path }) => ({
		path,
		what: "would be stored under a key that another field of the entry has; give it its own label"
	})))];
}
function contradictionsBetween(entries) {
	let first = /* @__PURE__ */ new Map();
	return entries.flatMap(((entry) => {
		let { identity, secretName, path } = entry, other = first.get(identity);
		return other === void 0 && first.set(identity, entry), [...other === void 0 ? [] : [{
			path,
			what: `has the same identity as ${other.path}, so one would overwrite the other; give it its own identity`
		}], ...secretName === identity ? [{
			path,
			what: "has a secret_name equal to its identity; they must differ"
		}] : []];
	}));
}
const MAPPING_KINDS = [
	"access_keys",
	"credentials",
	"key_value"
];
function wording({ type, expected }) {
	switch (type) {
		case "strict_object": return expected === "never" ? "is not known here" : expected === "Object" ? "must be an object" : "is missing";
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
	return keys.map(((key) => {
		if (typeof key == "number") return `[${key}]`;
		let name = String(key);
		return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(printable(name))}]`;
	})).join("").replace(/^\./, "");
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
function foldName(name) {
	return /^[ -~]*$/.test(name) ? name.toUpperCase() : name.normalize("NFC").toUpperCase().normalize("NFC");
}
const text = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^\S(.*\S)?$/, "must be one line that does not start or end with a space"), /* @__PURE__ */ maxLength(255, "must have at most 255 characters"), /* @__PURE__ */ check(isPlain, "must not contain control characters or half of a surrogate pair")), variable = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(VARIABLE_NAME, "must be the name of a variable")), label = /* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Key under which the value is read.")), entry = {
	name: /* @__PURE__ */ pipe(text, /* @__PURE__ */ description("What the vault calls the entry.")),
	optional: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(/* @__PURE__ */ boolean(), /* @__PURE__ */ description("A missing variable is not an error. Default: false."))),
	identity: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Identity of the secret, with via: secret. Default: the name of the entry."))),
	secret_name: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Name of the secret, with via: secret; it must differ from the identity."))),
	engine: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(text, /* @__PURE__ */ description("Engine of the secret, with via: secret."))),
	expiration_date: /* @__PURE__ */ optional(/* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, "must be YYYY-MM-DD HH:MM:SS"), /* @__PURE__ */ check(isDate, "must be a date that exists"), /* @__PURE__ */ description("When the secret expires, with via: secret: YYYY-MM-DD HH:MM:SS.")))
}, MAPPING_SCHEMA = /* @__PURE__ */ strictObject({
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
	let date = /* @__PURE__ */ new Date(`${text.replace(" ", "T")}Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace(" ", "T"));
}
function parseMapping(data, via) {
	let parsed = /* @__PURE__ */ safeParse(MAPPING_SCHEMA, data, {
		abortPipeEarly: !0,
		message: wording
	});
	throwProblems((parsed.issues ?? []).map(((issue) => mappingProblem(pathOf((issue.path ?? []).map((({ key }) => key))), issue.message))));
	let found = MAPPING_KINDS.flatMap(((kind) => entriesOf(parsed.output, kind, via))), entries = found.map((({ entry }) => entry)), contradictions = [...found.flatMap((({ entry, labelled }) => contradictionsIn(entry, labelled))), ...via === "secret" ? contradictionsBetween(entries) : []];
	return throwProblems([...entries.length === 0 ? [mappingProblem("", "names nothing to register")] : [], ...contradictions.map((({ path, what }) => mappingProblem(path, what)))]), entries;
}
function entriesOf(document, kind, via) {
	return (document[kind] ?? []).map(((one, index) => ({
		entry: entryOf(one, kind, `${kind}[${index}]`, via),
		labelled: Object.keys(one.labels ?? {})
	})));
}
function entryOf(entry, kind, path, via) {
	let { name } = entry, identity = via === "secret" ? entry.identity ?? name : name, secretName = entry.secret_name ?? (name === identity ? `${name} (from CI)` : name);
	return {
		kind,
		path,
		name,
		type: "type" in entry ? entry.type : void 0,
		variables: variablesOf(entry, path),
		optional: entry.optional ?? !1,
		identity,
		secretName,
		engine: entry.engine,
		expirationDate: entry.expiration_date
	};
}
function variablesOf({ fields, labels = {} }, path) {
	let label = new Map(Object.entries(labels));
	return Array.isArray(fields) ? fields.map(((variable, index) => ({
		field: variable,
		variable,
		label: label.get(variable),
		path: `${path}.fields[${index}]`
	}))) : Object.entries(fields).flatMap((([field, variable]) => variable === void 0 ? [] : [{
		field,
		variable,
		label: label.get(field),
		path: `${path}.fields.${field}`
	}]));
}
function readMappingFile(path) {
	let text = textOf(readBytes(path));
	if (isTooDeep(text)) throw mistake("nests lists and objects too deeply");
	let document = (0, import_dist.parseDocument)(text, {
		prettyErrors: !0,
		stringKeys: !0
	});
	throwProblems([...document.errors, ...document.warnings].map((({ code, linePos }) => {
		let at = linePos?.[0];
		return {
			code: "ERR_MAPPING",
			message: `The mapping file${at === void 0 ? "" : `, line ${at.line}, column ${at.col}`}: ${yamlFault(code)}.`
		};
	})));
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		throw mistake("uses an undefined anchor, or too many");
	}
}
function mistake(what) {
	return new SenhaseguraError("ERR_MAPPING", `The mapping file ${what}.`);
}
function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
	} catch {
		throw mistake("is not UTF-8. Save it as UTF-8 (in Windows PowerShell: Out-File -Encoding utf8)");
	}
}
function readBytes(path) {
	let shown = `The mapping file ${JSON.stringify(printable(path))}`, found = readRegularFile(path, MAX_HANDWRITTEN_BYTES);
	if (!found.ok) throw new SenhaseguraError("ERR_FILE", `${shown} ${FAULTS[found.fault]}`);
	return found.value;
}
const FAULTS = {
	unreadable: "does not exist or cannot be read. Check mapping-file. A relative path starts at the working directory. Check out the repository first.",
	special: "is a directory, a pipe or a device. Give the path of a file.",
	"too-large": "is larger than 1 MiB."
};
function ownCredentials(raw, context) {
	let key = raw["client-key"]?.trim();
	return secretInputs(raw, context).map(((credential) => {
		let text = credential.reveal();
		return text === key ? new Redacted(readRegularText(text, MAX_HANDWRITTEN_BYTES) ?? text) : credential;
	}));
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
function entryName({ kind, name, identity }) {
	let secret = identity === name ? "" : ` (${printable(identity)})`;
	return `${kind} ${printable(name)}${secret}`;
}
function variableNames({ variables }) {
	return nameList(variables.map((({ variable }) => variable)));
}
function outcomeLines(outcomes) {
	let rows = outcomes.map((({ entry, result }) => [
		entryName(entry),
		result,
		variableNames(entry)
	])), widths = [0, 1].map(((column) => Math.max(0, ...rows.map(((row) => row[column]?.length ?? 0)))));
	return rows.map((([name = "", result = "", variables = ""]) => `  ${name.padEnd(widths[0] ?? 0)}  ${result.padEnd(widths[1] ?? 0)}  <-  ${variables}`));
}
function outcomesTable(title, outcomes, skipped) {
	return markdownTable(title, [
		"Entry",
		"Variables",
		"Result"
	], [...outcomes.map((({ entry, result }) => [
		entryName(entry),
		variableNames(entry),
		result
	])), ...skipped.map((({ entry, missing }) => [
		entryName(entry),
		nameList(missing),
		"not set, left out"
	]))]);
}
function skippedLine({ entry, missing }) {
	return `Not registered of ${entryName(entry)}, because it is optional and not set: ${nameList(missing)}`;
}
function valuesOf(secrets) {
	return new Map(secrets.flatMap(((secret) => secret.placement.kind === "file" ? [] : [[secret.placement.name, secret]])));
}
function variablesForm(entries, values) {
	let lines = [...new Set(entries.flatMap((({ variables }) => variables.map((({ variable }) => variable)))))].map(((name) => `${name}=${valueOf(name, values)}`)), lists = MAPPING_KINDS.map(((kind) => [kind, entries.filter(((entry) => entry.kind === kind)).map(vendorEntry)]));
	return {
		env: vendorBase64(lines.join("\n")),
		map: vendorBase64(JSON.stringify(Object.fromEntries(lists)))
	};
}
function secretForm(entry, values) {
	let { kind, identity, secretName, engine, expirationDate } = entry, wrapped = { [kind === "access_keys" ? "access_key" : "credential"]: secretEntry(entry, values) }, data = kind === "key_value" ? secretEntry(entry, values) : [wrapped];
	return {
		identity,
		name: secretName,
		...engine === void 0 ? {} : { engine },
		...expirationDate === void 0 ? {} : { expiration_date: expirationDate },
		data: Buffer.from(JSON.stringify({ [kind]: data })).toString("base64")
	};
}
function vendorEntry({ kind, name, type, variables }) {
	let fields = kind === "key_value" ? variables.map((({ variable }) => variable)) : Object.fromEntries(variables.map((({ field, variable }) => [field, variable])));
	return {
		name,
		...type === void 0 ? {} : { type },
		fields
	};
}
function secretEntry({ kind, type, variables }, values) {
	let pairs = variables.flatMap(((one) => kind === "key_value" ? [keyValue(one, values)] : labelled(one, values)));
	return {
		...type === void 0 ? {} : { type },
		fields: Object.fromEntries(pairs)
	};
}
function keyValue({ variable, label }, values) {
	return [label ?? variable, valueOf(variable, values)];
}
function labelled({ field, variable, label }, values) {
	let value = [field, valueOf(variable, values)];
	return label === void 0 ? [value] : [value, [`${field}_label`, label]];
}
function valueOf(name, values) {
	return String(values.get(name)?.value.reveal() ?? "");
}
function vendorBase64(text) {
	return Buffer.from(text).toString("base64").replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ",");
}
async function sendVariables(registrar, entries, values) {
	let form = variablesForm(entries, values), { result, failure } = await attempt(registrar, (async () => (await registrar.uploadVariables(form, secretsOf(form, values)), "sent")));
	return {
		outcomes: entries.map(((entry) => ({
			entry,
			result
		}))),
		failure
	};
}
async function sendSecrets(registrar, entries, values) {
	let outcomes = [], failure;
	for (let entry of entries) {
		if (failure !== void 0) {
			outcomes.push({
				entry,
				result: NOT_SENT
			});
			continue;
		}
		let form = secretForm(entry, values), secrets = secretsOf(form, values), done = await attempt(registrar, (async () => writtenAs(await registrar.writeSecret(entry.identity, form, secrets))));
		outcomes.push({
			entry,
			result: done.result
		}), failure = done.failure;
	}
	return {
		outcomes,
		failure
	};
}
function writtenAs(version) {
	return version === void 0 ? "written" : Number(version) <= 1 ? `created, version ${version}` : `updated, version ${version}`;
}
const NOT_SENT = "not sent";
async function attempt(registrar, work) {
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
		let failure = expected(error);
		if (!mayHaveTaken(failure)) return {
			result: "FAILED",
			failure
		};
		let message = `${failure.message} It is unknown whether the vault stored it. Run this step again: it updates what exists.`;
		return {
			result: "NOT KNOWN",
			failure: new SenhaseguraError(failure.code, message)
		};
	}
}
function expected(error) {
	if (error instanceof SenhaseguraError) return error;
	throw error;
}
function secretsOf({ data, env }, values) {
	return [
		...[...values.values()].map((({ value }) => String(value.reveal()))),
		data ?? "",
		env ?? ""
	];
}
function mayHaveTaken(error) {
	if (error instanceof TransportError) return error.sent;
	if (!(error instanceof VaultError)) return !0;
	let { again, status, refusal } = error, { bodyStatus } = refusal;
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
], PREFIXES = [
	"ACTIONS_",
	"INPUT_",
	"AGENT_PROXY",
	"AGENT_CLIENTCERT",
	"ENDPOINT_AUTH_",
	"SECUREFILE_TICKET_",
	"VSTS_"
], TOKEN_VALUE = /(?<!\w)(?:ghs_|glcbt-)[\w.-]{10}/;
function refusalOf(name, value, own, variable) {
	let names = [foldName(name), foldName(name).replace(/^SECRET_/, "")];
	if (names.some(((one) => one.startsWith("SENHASEGURA_")))) return "belongs to this tool, which never sends its own settings";
	let plain = [value, ...decodedParts(value)], texts = plain.map(squeezed);
	if (own.some(((credential) => holds(texts, credential.reveal())))) return "holds a credential of this run itself";
	if (names.some(((one) => TOKENS.includes(one))) || PREFIXES.some(((one) => names[0]?.startsWith(one)))) return "belongs to the platform, whose tokens expire with the job";
	if ([...plain, ...texts].some(((text) => TOKEN_VALUE.test(text))) || TOKENS.some(((token) => holds(texts, variable(token) ?? "")))) return "holds a token of the platform, which expires with the job";
}
function holds(texts, credential) {
	let sought = squeezed(credential);
	return sought !== "" && texts.some(((text) => sought.length < 16 ? text === sought : text.includes(sought)));
}
function squeezed(text) {
	return text.replace(/\s+/g, "");
}
function decodedParts(text) {
	return (text.replace(/[\r\n]+/g, "").match(/[\w+/-]{16,}/g) ?? []).map(((part) => Buffer.from(part, "base64").toString("latin1")));
}
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
	let where = placeOf(path, name);
	if (isExpression(value)) return {
		code: "ERR_INPUT_UNEXPANDED",
		message: `${where}, which still contains an expression ($(\u2026) or \${{ \u2026 }}) that the platform did not replace. Check that it exists and is available to this job.`
	};
	let refusal = refusalOf(name, value, own, variable);
	if (refusal !== void 0) return {
		code: "ERR_VARIABLE_REFUSED",
		message: `${where}, which ${refusal}. It is never registered: take it out of the mapping.`
	};
	if (!value.isWellFormed()) return {
		code: "ERR_VALUE_INVALID",
		message: `${where}, which is not valid Unicode (half of a surrogate pair).`
	};
	if (Buffer.byteLength(value) > 131072) return {
		code: "ERR_LIMIT",
		message: `${where}, which is longer than 128 KiB.`
	};
	if (via === "variables" && /[\r\n]/.test(value)) return {
		code: "ERR_VALUE_INVALID",
		message: `${where}, which has several lines: which the vault's upload of variables does not allow. Use via: secret, or encode the value as base64 first.`
	};
}
function fillMapping(mapping, source, own, via) {
	let variable = textsOf(source), problems = [], values = /* @__PURE__ */ new Map(), entries = [], skipped = [];
	for (let entry of mapping) {
		let { present, missing } = lookUp$1(entry, variable);
		missing.length > 0 && !entry.optional && problems.push(...missing.map(missingProblem));
		for (let [mapped, value] of present) {
			let problem = problemOf(mapped, value, own, variable, via);
			problem === void 0 ? values.set(mapped.variable, value) : problems.push(problem);
		}
		let sent = sendable(entry, present, missing);
		missing.length > 0 && skipped.push({
			entry,
			missing: missing.map(((one) => one.variable))
		}), sent.length > 0 && entries.push({
			...entry,
			variables: sent
		});
	}
	throwProblems(problems);
	let named = new Set(entries.flatMap((({ variables }) => variables.map(((one) => one.variable)))));
	return {
		entries,
		skipped,
		values: [...values].flatMap((([name, value]) => named.has(name) ? [secretOf(name, value)] : []))
	};
}
function textsOf(source) {
	return (name) => {
		let found = source(name);
		return typeof found == "string" ? found : void 0;
	};
}
function lookUp$1({ variables }, variable) {
	let found = variables.map(((mapped) => [mapped, variable(mapped.variable) ?? ""]));
	return {
		present: found.filter((([, value]) => value !== "")),
		missing: found.filter((([, value]) => value === "")).map((([mapped]) => mapped))
	};
}
function sendable({ kind }, present, missing) {
	return kind !== "key_value" && missing.length > 0 ? [] : present.map((([mapped]) => mapped));
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
	variables: !1
};
async function register(step) {
	let { raw, platform, context } = step, masks = hideInputs(step);
	try {
		let inputs = parseRegisterInputs(raw, platform, context);
		for (let notice of inputs.notices) platform.warning(notice);
		let filled = lookUp(inputs, step), { secrets, notices } = maskAll(filled.values, platform, ADVICE);
		if (masks.finish(), platform.masksOutliveStep) for (let notice of notices) platform.warning(notice);
		for (let skipped of filled.skipped) platform.info(skippedLine(skipped));
		filled.entries.length === 0 ? reportNothing(filled, platform) : inputs.dryRun ? reportDryRun(inputs, filled, platform) : await send(inputs, filled, valuesOf(secrets), step, masks);
	} finally {
		masks.finish();
	}
}
function lookUp(inputs, { raw, context }) {
	return fillMapping(parseMapping(readMappingFile(inputs.mappingFile), inputs.via), context.variable, ownCredentials(raw, context), inputs.via);
}
async function send(inputs, filled, values, { platform, runtime }, masks) {
	let { session, close } = await connect$1(inputs, platform, runtime, masks);
	try {
		let { outcomes, failure } = await (inputs.via === "secret" ? sendSecrets : sendVariables)(createRegistrar(session), filled.entries, values);
		if (report(`${failure === void 0 ? "Registered at" : "Not everything is registered at"} ${inputs.url.host}`, outcomes, filled, platform), failure !== void 0) throw failure;
	} finally {
		close();
	}
}
function reportNothing({ skipped }, platform) {
	let title = "There is nothing to register";
	platform.info(`${title}: no variable of the mapping is set.`), platform.summary(outcomesTable(title, [], skipped));
}
function reportDryRun({ url }, filled, platform) {
	let outcomes = filled.entries.map(((entry) => ({
		entry,
		result: "would be sent"
	})));
	report(`Dry run, nothing is sent to ${url.host}`, outcomes, filled, platform);
}
function report(title, outcomes, { skipped }, platform) {
	platform.info(`${title}:`);
	for (let line of outcomeLines(outcomes)) platform.info(line);
	platform.summary(outcomesTable(title, outcomes, skipped));
}
const MAX_EVENT_BYTES = 25 * 2 ** 20;
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
const win32 = (/* @__PURE__ */ process.getBuiltinModule("node:path")).win32, m$4 = /* @__PURE__ */ process.getBuiltinModule("node:http"), m$3 = /* @__PURE__ */ process.getBuiltinModule("node:https");
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
function holdStill(ms) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
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
	let host = placeOf$1(request, options.proxy), progress = {
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
	let secure = new m$3.Agent({
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
		send: async (request, signal) => request.url.protocol === "https:" ? exchange(m$3.request, agentFor(request, secure), request, options, signal) : (plain ??= new m$4.Agent({
			keepAlive: !0,
			maxSockets: 16
		}), exchange(m$4.request, plain, request, options, signal)),
		close: () => {
			closeAhead(), secure.destroy(), plain?.destroy();
		}
	};
}
function agentFor({ method, repeatable }, agent) {
	return method !== "POST" || repeatable === !0 ? agent : new m$3.Agent({
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
function createPlatform() {
	return {
		...process.platform === "win32" ? onWindows(GITHUB) : GITHUB,
		commandFiles: [process.env.GITHUB_ENV, process.env.GITHUB_OUTPUT].filter(((path) => path !== void 0)),
		addMask: (text) => setSecret(text),
		exportSecret: (kind, name, { value }) => exportText(kind, name, String(value.reveal())),
		exportPath: exportText,
		saveState: (state) => writing((() => saveState("journal", state))),
		debug: (text) => debug(inert(text)),
		info: (text) => info(inert(text)),
		warning: (text) => warning(inert(text)),
		summary: writeSummary
	};
}
const WITHOUT_WAITING = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);
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
function ownVariable(env, name) {
	return Object.hasOwn(env, name) ? env[name] : void 0;
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
async function main() {
	await reportingErrors((async (runtime) => {
		let raw = readInputs(), context = {
			...await readContext(raw),
			variable: (name) => ownVariable(process.env, name),
			mappingFile: process.env.SENHASEGURA_MAPPING_FILE
		};
		await register({
			raw,
			platform: createPlatform(),
			runtime,
			context
		});
	}));
}
main();
const shared = {
	JSON_TYPE,
	LIST,
	PEM_BEGIN: "-----BEGIN ",
	Redacted,
	SECRETS_ANSWER_BYTES,
	SMALL_ANSWER_BYTES,
	SenhaseguraError,
	TransportError,
	VaultError,
	callsFor,
	errnoOf,
	fieldsOf,
	firstAnswer,
	firstKnown,
	invalidInput,
	isLoopback,
	objectAt,
	printable,
	readApplication,
	readCertificates,
	readPemInput,
	readSecret,
	saysNotFound,
	stringAt,
	textAt,
	textOfUtf8,
	throwProblems,
	unexpected,
	uriData,
	wayLine
};


var __webpack_exports__shared = __webpack_exports__.u;
export { __webpack_exports__shared as shared };
