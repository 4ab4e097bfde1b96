package planted.indices;

/** Planted: the ground looks up. */
class SeesIngest {
    planted.ingest.Door door;
}
