let __main_js = require("./main.js");
const SenhaseguraError = __main_js.shared.SenhaseguraError, ProblemsError = __main_js.shared.ProblemsError, throwProblems = __main_js.shared.throwProblems, problemsOf = __main_js.shared.problemsOf, printable = __main_js.shared.printable, VaultError = __main_js.shared.VaultError, saysNotFound = __main_js.shared.saysNotFound, readSecret = __main_js.shared.readSecret, readApplication = __main_js.shared.readApplication, firstAnswer = __main_js.shared.firstAnswer, firstKnown = __main_js.shared.firstKnown, callsFor = __main_js.shared.callsFor, LIST = __main_js.shared.LIST, SECRETS_ANSWER_BYTES = __main_js.shared.SECRETS_ANSWER_BYTES, wayLine = __main_js.shared.wayLine, textAt = __main_js.shared.textAt, unexpected = __main_js.shared.unexpected, fieldsOf = __main_js.shared.fieldsOf, stringAt = __main_js.shared.stringAt, objectAt = __main_js.shared.objectAt, SMALL_ANSWER_BYTES = __main_js.shared.SMALL_ANSWER_BYTES, Redacted = __main_js.shared.Redacted, textOfUtf8 = __main_js.shared.textOfUtf8, readCertificates = __main_js.shared.readCertificates, readPemInput = __main_js.shared.readPemInput, invalidInput = __main_js.shared.invalidInput, PEM_BEGIN = __main_js.shared.PEM_BEGIN, isLoopback = __main_js.shared.isLoopback, uriData = __main_js.shared.uriData, TransportError = __main_js.shared.TransportError, JSON_TYPE = __main_js.shared.JSON_TYPE, errnoOf = __main_js.shared.errnoOf, connect = __main_js.shared.connect, fetchWithoutTaking = __main_js.shared.fetchWithoutTaking, isOneTimeCode = __main_js.shared.isOneTimeCode, resolvePlacement = __main_js.shared.resolvePlacement, selectSecrets = __main_js.shared.selectSecrets, describePlacement = __main_js.shared.describePlacement, holdStill = __main_js.shared.holdStill, CONCURRENCY = __main_js.shared.CONCURRENCY, settleAll = __main_js.shared.settleAll, shellQuoted = __main_js.shared.shellQuoted, powershellQuoted = __main_js.shared.powershellQuoted, Journal = __main_js.shared.Journal, leaseOf = __main_js.shared.leaseOf, markdownTable = __main_js.shared.markdownTable, parseInputs = __main_js.shared.parseInputs, cleanupFailureOf = __main_js.shared.cleanupFailureOf, withoutSecrets = __main_js.shared.withoutSecrets, parseJson = __main_js.shared.parseJson, authenticate = __main_js.shared.authenticate, jobName = __main_js.shared.jobName, hideInputs = __main_js.shared.hideInputs, failWith = __main_js.shared.failWith, succeedWithIssues = __main_js.shared.succeedWithIssues, prepareStep = __main_js.shared.prepareStep, createPostPlatform = __main_js.shared.createPostPlatform, readInputs = __main_js.shared.readInputs, cancellable = __main_js.shared.cancellable, silenceNodeDebug = __main_js.shared.silenceNodeDebug, ignoreTimeZone = __main_js.shared.ignoreTimeZone, makeStdoutSynchronous = __main_js.shared.makeStdoutSynchronous;
Object.defineProperty(exports, "$", {
	enumerable: !0,
	get: function() {
		return firstKnown;
	}
}), Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return connect;
	}
}), Object.defineProperty(exports, "B", {
	enumerable: !0,
	get: function() {
		return textOfUtf8;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return settleAll;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return resolvePlacement;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return selectSecrets;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return isLoopback;
	}
}), Object.defineProperty(exports, "G", {
	enumerable: !0,
	get: function() {
		return fieldsOf;
	}
}), Object.defineProperty(exports, "H", {
	enumerable: !0,
	get: function() {
		return SMALL_ANSWER_BYTES;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return PEM_BEGIN;
	}
}), Object.defineProperty(exports, "J", {
	enumerable: !0,
	get: function() {
		return LIST;
	}
}), Object.defineProperty(exports, "K", {
	enumerable: !0,
	get: function() {
		return textAt;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return invalidInput;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return JSON_TYPE;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return TransportError;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return isOneTimeCode;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return uriData;
	}
}), Object.defineProperty(exports, "Q", {
	enumerable: !0,
	get: function() {
		return firstAnswer;
	}
}), Object.defineProperty(exports, "R", {
	enumerable: !0,
	get: function() {
		return readCertificates;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return CONCURRENCY;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return describePlacement;
	}
}), Object.defineProperty(exports, "U", {
	enumerable: !0,
	get: function() {
		return objectAt;
	}
}), Object.defineProperty(exports, "V", {
	enumerable: !0,
	get: function() {
		return Redacted;
	}
}), Object.defineProperty(exports, "W", {
	enumerable: !0,
	get: function() {
		return stringAt;
	}
}), Object.defineProperty(exports, "X", {
	enumerable: !0,
	get: function() {
		return callsFor;
	}
}), Object.defineProperty(exports, "Y", {
	enumerable: !0,
	get: function() {
		return SECRETS_ANSWER_BYTES;
	}
}), Object.defineProperty(exports, "Z", {
	enumerable: !0,
	get: function() {
		return wayLine;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return markdownTable;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return readInputs;
	}
}), Object.defineProperty(exports, "at", {
	enumerable: !0,
	get: function() {
		return ProblemsError;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return powershellQuoted;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return failWith;
	}
}), Object.defineProperty(exports, "ct", {
	enumerable: !0,
	get: function() {
		return throwProblems;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return jobName;
	}
}), Object.defineProperty(exports, "et", {
	enumerable: !0,
	get: function() {
		return readApplication;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return authenticate;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return parseInputs;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return cleanupFailureOf;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return cancellable;
	}
}), Object.defineProperty(exports, "it", {
	enumerable: !0,
	get: function() {
		return printable;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return errnoOf;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return fetchWithoutTaking;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return succeedWithIssues;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return withoutSecrets;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return ignoreTimeZone;
	}
}), Object.defineProperty(exports, "nt", {
	enumerable: !0,
	get: function() {
		return VaultError;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return createPostPlatform;
	}
}), Object.defineProperty(exports, "ot", {
	enumerable: !0,
	get: function() {
		return SenhaseguraError;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return parseJson;
	}
}), Object.defineProperty(exports, "q", {
	enumerable: !0,
	get: function() {
		return unexpected;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return silenceNodeDebug;
	}
}), Object.defineProperty(exports, "rt", {
	enumerable: !0,
	get: function() {
		return saysNotFound;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return prepareStep;
	}
}), Object.defineProperty(exports, "st", {
	enumerable: !0,
	get: function() {
		return problemsOf;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return makeStdoutSynchronous;
	}
}), Object.defineProperty(exports, "tt", {
	enumerable: !0,
	get: function() {
		return readSecret;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return hideInputs;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return Journal;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return holdStill;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return shellQuoted;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return leaseOf;
	}
}), Object.defineProperty(exports, "z", {
	enumerable: !0,
	get: function() {
		return readPemInput;
	}
});
