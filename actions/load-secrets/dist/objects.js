import { Q as objectAt, et as fieldsOf, nt as unexpected, tt as textAt } from "./borrowed.js";
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
export { readSafeObject as n, readPamObject as t };
