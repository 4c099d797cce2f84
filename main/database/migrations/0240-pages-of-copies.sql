-- How many pages a paper copy had when it left the program, as its newest paper has them. Null where that is not
-- known, as of all that was printed before this was kept: those pages were counted by drawing the agreement again,
-- in the layout of a later day, and are not to be trusted.
ALTER TABLE agreement_copy ADD COLUMN pages INTEGER CHECK (pages >= 1);

DROP TABLE agreement_pages;
