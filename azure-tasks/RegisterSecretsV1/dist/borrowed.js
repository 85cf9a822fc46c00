let __main_js = require("./main.js");
const SenhaseguraError = __main_js.shared.SenhaseguraError, throwProblems = __main_js.shared.throwProblems, printable = __main_js.shared.printable, VaultError = __main_js.shared.VaultError, saysNotFound = __main_js.shared.saysNotFound, readSecret = __main_js.shared.readSecret, readApplication = __main_js.shared.readApplication, firstAnswer = __main_js.shared.firstAnswer, firstKnown = __main_js.shared.firstKnown, callsFor = __main_js.shared.callsFor, LIST = __main_js.shared.LIST, SECRETS_ANSWER_BYTES = __main_js.shared.SECRETS_ANSWER_BYTES, wayLine = __main_js.shared.wayLine, textAt = __main_js.shared.textAt, unexpected = __main_js.shared.unexpected, fieldsOf = __main_js.shared.fieldsOf, stringAt = __main_js.shared.stringAt, objectAt = __main_js.shared.objectAt, SMALL_ANSWER_BYTES = __main_js.shared.SMALL_ANSWER_BYTES, Redacted = __main_js.shared.Redacted, textOfUtf8 = __main_js.shared.textOfUtf8, readCertificates = __main_js.shared.readCertificates, readPemInput = __main_js.shared.readPemInput, invalidInput = __main_js.shared.invalidInput, PEM_BEGIN = __main_js.shared.PEM_BEGIN, isLoopback = __main_js.shared.isLoopback, uriData = __main_js.shared.uriData, TransportError = __main_js.shared.TransportError, JSON_TYPE = __main_js.shared.JSON_TYPE, errnoOf = __main_js.shared.errnoOf;
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return throwProblems;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return firstKnown;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return saysNotFound;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return VaultError;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return printable;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return firstAnswer;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return readSecret;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return unexpected;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return isLoopback;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return callsFor;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return readCertificates;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return Redacted;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return SMALL_ANSWER_BYTES;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return textAt;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return fieldsOf;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return uriData;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return SenhaseguraError;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return readPemInput;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return stringAt;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return JSON_TYPE;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return PEM_BEGIN;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return objectAt;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return TransportError;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return invalidInput;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return errnoOf;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return textOfUtf8;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return LIST;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return readApplication;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return wayLine;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return SECRETS_ANSWER_BYTES;
	}
});
