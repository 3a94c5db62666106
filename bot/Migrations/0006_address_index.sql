-- A new address looks for the conversation that refers to it already: without this through all of them.
CREATE INDEX conversations_address ON conversations (address_id);
