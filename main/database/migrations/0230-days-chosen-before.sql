-- A day by which an agreement is signed anew that does not fall on whole months from its start was chosen by somebody,
-- before the register kept which are.
UPDATE agreement SET renew_chosen = 1
  WHERE revised_because IN ('renewal', 'changed-terms') AND renew_on IS NOT NULL
    AND state NOT IN ('superseded', 'ended', 'archived', 'void')
    AND substr(renew_on, 9) <> substr(drafted_on, 9)
    -- Whole months from the 31st end on the last of a shorter month.
    AND NOT (substr(renew_on, 9) < substr(drafted_on, 9) AND date(renew_on, '+1 day') LIKE '%-01');
