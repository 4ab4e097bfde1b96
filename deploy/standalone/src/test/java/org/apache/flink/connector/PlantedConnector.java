package org.apache.flink.connector;

/** Stands for a connector in the planted house, which has no Flink on its class path. */
public class PlantedConnector {}
