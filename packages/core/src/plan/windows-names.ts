/**
 * The devices of Windows, in every directory, whatever follows a dot (docs: "Naming Files, Paths,
 * and Namespaces"). It drops blanks before the dot, and counts the raised digits as digits.
 */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:[.:]|$)/i;

/** Says whether Windows takes a file name for a device, where everything written is lost. */
export function isWindowsDevice(name: string): boolean {
  return DEVICE.test(name);
}

/**
 * Says whether a name would not be the name of a file on Windows, which drops dots and blanks at
 * its end.
 */
export function isNoWindowsName(name: string): boolean {
  return isWindowsDevice(name) || /[. ]$/.test(name);
}
