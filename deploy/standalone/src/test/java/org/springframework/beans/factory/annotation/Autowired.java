package org.springframework.beans.factory.annotation;

/** Stands for the annotation of the same name in the planted house. */
public @interface Autowired {}
