/** Letters that a reason for printing again may have: it stands at the head of every page. */
export const reasonAtMost = 60;
