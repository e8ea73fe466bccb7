//! What the machine brings: speech engine, loudspeaker, folders, key store.
