package com.vaadin.flow.component.dependency;

/** Stands for the annotation of the same name in the planted house. */
public @interface JsModule {
    /** The script. */
    String value();
}
