-- Keeps the place of a step that is made elsewhere.
SELECT 1;
