import { Z as SMALL_ANSWER_BYTES, dt as VaultError, it as SECRETS_ANSWER_BYTES, lt as readApplication, pt as printable } from "./borrowed.js";
import { t as givingBack } from "./domain-codes.js";
async function provision(session, lease) {
	let answer = await session.call({
		method: "POST",
		path: [
			"coe",
			"dapp",
			"provision"
		],
		form: leaseForm(lease),
		what: "provide an ephemeral credential",
		maxBytes: SECRETS_ANSWER_BYTES
	});
	return readApplication(answer, "provisioned");
}
async function deprovision(session, lease, secretId) {
	let parameters = {
		...leaseForm(lease),
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
}
function leaseForm({ podName, deploy, namespace }) {
	return {
		pod_name: podName,
		deploy,
		namespace
	};
}
export { deprovision, provision };
