const require_borrowed = require("./borrowed.js");
function readPamObject(answer, member, kind, ref) {
	let object = require_borrowed.U(answer, member);
	if (object === void 0) throw require_borrowed.q(`has no ${member}`);
	let scalars = new Map([...object].filter(([, { kind: type }]) => type !== "array"));
	return {
		kind,
		ref,
		id: require_borrowed.K(object, "id"),
		fields: require_borrowed.G(scalars),
		expiration: require_borrowed.K(object, "expiration_time") || void 0
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
