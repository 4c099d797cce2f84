/** Groups of a recovery code. */
export const codeGroups = 7;
