import { A as join } from "./borrowed.js";
import { a as noTemporaryDirectory, n as choosePrivateDirectory, s as writePrivateFiles } from "./private-directory.js";
function writeSecretFiles(secrets, platform, runtime, journal) {
	let files = secrets.flatMap((secret) => secret.placement.kind === "file" ? [{
		secret,
		placement: secret.placement
	}] : []), lent = files.filter(({ placement }) => !placement.keep), staying = files.filter(({ placement }) => placement.keep), place = placeOf(runtime, platform), lentFiles = writeFiles(lent, place, journal), keptFiles = writeFiles(staying, place, void 0);
	return {
		files: [...lentFiles.files, ...keptFiles.files],
		kept: keptFiles.made
	};
}
function placeOf({ temporaryDirectory, protectDirectory }, platform) {
	return {
		temporaryDirectory,
		protect: (directory) => {
			protectDirectory?.(directory) === !1 && platform.warning("icacls.exe failed, so the directory of secret files keeps inherited permissions: anyone who can read the temporary directory of the runner can read them.");
		}
	};
}
function writeFiles(files, place, journal) {
	if (files.length === 0) return {
		files: [],
		made: void 0
	};
	let { temporaryDirectory, protect } = place;
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	let directory = choosePrivateDirectory(temporaryDirectory);
	journal?.intendFiles(directory);
	let inodes = writePrivateFiles(directory, files.map(({ secret, placement }) => ({
		...placement,
		content: secret.value
	})), protect);
	return journal?.madeFiles(directory, inodes), {
		files: files.map(({ placement }) => ({
			placement,
			path: join(directory, placement.path)
		})),
		made: {
			directory,
			inodes
		}
	};
}
export { writeSecretFiles };
