const require_borrowed = require("./borrowed.js");
function readPamObject(answer, member, kind, ref) {
	let object = require_borrowed.p(answer, member);
	if (object === void 0) throw require_borrowed._(`has no ${member}`);
	let scalars = new Map([...object].filter(([, { kind: type }]) => type !== "array"));
	return {
		kind,
		ref,
		id: require_borrowed.g(object, "id"),
		fields: require_borrowed.h(scalars),
		expiration: require_borrowed.g(object, "expiration_time") || void 0
	};
}
function readSafeObject(answer, member, kind, ref) {
	let object = readPamObject(answer, member, kind, ref);
	return {
		...object,
		fields: object.fields.filter(({ value }) => value?.reveal() !== "")
	};
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return readSafeObject;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return readPamObject;
	}
});
