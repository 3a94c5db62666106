-- An alert says which report is of the same conversation.
CREATE INDEX reports_conversation ON reports (conversation_id, tenant);
