-- 1 where somebody chose the day by which an agreement is signed anew. A change of its template moves only the others.
ALTER TABLE agreement ADD COLUMN renew_chosen INTEGER NOT NULL DEFAULT 0 CHECK (renew_chosen IN (0, 1));
