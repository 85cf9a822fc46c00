/** The command did what it should, and something could not be given back under `fail`. */
export const NOT_GIVEN_BACK = 3;
/** `cleanup` found nothing of what it was told by name: given back before, or mistyped. */
export const NEVER_THERE = 4;
/** What the user typed is wrong. */
export const WRONG_USAGE = 2;
/** Something of ours failed; `senhasegura run` has {@link OWN_FAILURE_OF_RUN}. */
export const FAILED = 1;
/** `senhasegura run` failed before its command could: the codes below are the command's. */
export const OWN_FAILURE_OF_RUN = 125;
