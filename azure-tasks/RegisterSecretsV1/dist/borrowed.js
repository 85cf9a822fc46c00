let __main_js = require("./main.js");
const SenhaseguraError = __main_js.shared.SenhaseguraError, throwProblems = __main_js.shared.throwProblems, Redacted = __main_js.shared.Redacted, firstAnswer = __main_js.shared.firstAnswer, stringAt = __main_js.shared.stringAt, SMALL_ANSWER_BYTES = __main_js.shared.SMALL_ANSWER_BYTES, printable = __main_js.shared.printable, readSafeObject = __main_js.shared.readSafeObject, readCertificates = __main_js.shared.readCertificates, readPemInput = __main_js.shared.readPemInput, invalidInput = __main_js.shared.invalidInput, PEM_BEGIN = __main_js.shared.PEM_BEGIN, uriData = __main_js.shared.uriData, TransportError = __main_js.shared.TransportError, JSON_TYPE = __main_js.shared.JSON_TYPE, errnoOf = __main_js.shared.errnoOf;
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return PEM_BEGIN;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return readPemInput;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return SMALL_ANSWER_BYTES;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return stringAt;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return throwProblems;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return SenhaseguraError;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return uriData;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return readSafeObject;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return Redacted;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return JSON_TYPE;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return invalidInput;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return firstAnswer;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return TransportError;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return readCertificates;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return errnoOf;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return printable;
	}
});
