/** Lines below the office's name at the head of its papers, and pictures beside it. */
export const mostLetterLines = 4;
export const mostPictures = 3;
