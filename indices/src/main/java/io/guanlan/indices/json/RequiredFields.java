package io.guanlan.indices.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields that a record declares non-null but its JSON did not give. Jackson fills them with
 * null, which would surface much later and far away.
 */
public final class RequiredFields {

    private static final ClassValue<Field[]> FIELDS =
            new ClassValue<>() {
                @Override
                protected Field[] computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .map(c -> Field.of(type, c))
                            .toArray(Field[]::new);
                }
            };

    private RequiredFields() {}

    /** Path of the first missing field, such as {@code content.title}, or null when none is. */
    public static @Nullable String missingIn(Record value) {
        for (Field field : FIELDS.get(value.getClass())) {
            String missing = missingIn(field.name(), field.read(value), field.optional());
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String missingIn(
            String name, @Nullable Object value, boolean optional) {
        if (value == null) {
            return optional ? null : name;
        }
        String inner =
                switch (value) {
                    case Record nested -> missingIn(nested);
                    case Collection<?> items -> missingInItems(items);
                    case Map<?, ?> map -> missingInItems(map.values());
                    default -> null;
                };
        return inner == null ? null : name + "." + inner;
    }

    private static @Nullable String missingInItems(Collection<?> items) {
        int index = 0;
        for (Object item : items) {
            String missing = missingIn(Integer.toString(index++), item, false);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private record Field(String name, MethodHandle accessor, boolean optional) {

        static Field of(Class<?> type, RecordComponent component) {
            try {
                return new Field(
                        snake(component.getName()),
                        MethodHandles.publicLookup().unreflect(component.getAccessor()),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("message records are public: " + type, e);
            }
        }

        @Nullable Object read(Record value) {
            try {
                return accessor.invoke(value);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("accessor of " + name + " failed", e);
            }
        }

        private static String snake(String name) {
            StringBuilder snake = new StringBuilder();
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (Character.isUpperCase(c)) {
                    snake.append('_').append(Character.toLowerCase(c));
                } else {
                    snake.append(c);
                }
            }
            return snake.toString();
        }
    }
}
