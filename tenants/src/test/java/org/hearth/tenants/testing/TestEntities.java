package org.hearth.tenants.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hearth.tenants.routing.TenantSessionCustomizer;
import org.jspecify.annotations.Nullable;

/** EclipseLink with the entities of one module and the settings of the application's persistence unit. */
final class TestEntities {
    private final EntityManagerFactory factory;

    TestEntities(DataSource transactions, List<Class<?>> entities) {
        Properties properties = new Properties();
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.target-database", "PostgreSQL");
        properties.setProperty("eclipselink.session.customizer", TenantSessionCustomizer.class.getName());
        properties.setProperty("eclipselink.jdbc.exclusive-connection.mode", "Always");
        properties.setProperty("eclipselink.jdbc.exclusive-connection.is-lazy", "true");
        properties.setProperty("eclipselink.logging.level", "WARNING");
        properties.setProperty("eclipselink.session-name", "tenant-" + entities.hashCode());
        factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(new Unit(transactions, entities, properties), Map.of());
    }

    /** An EntityManager that is always the one of the running transaction. */
    EntityManager of(TestTransactions transactions) {
        return (EntityManager) Proxy.newProxyInstance(
                TestEntities.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(this, arguments);
                    }
                    TestTransaction transaction = transactions
                            .current()
                            .orElseThrow(() -> new IllegalStateException("entities are used in a transaction only"));
                    try {
                        return method.invoke(transaction.entities(factory), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record Unit(DataSource transactions, List<Class<?>> entities, Properties properties)
            implements PersistenceUnitInfo {
        @Override
        public String getPersistenceUnitName() {
            return "tenant";
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public @Nullable DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return transactions;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return TestEntities.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return entities.stream().map(Class::getName).toList();
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return properties;
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return TestEntities.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // not woven
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return getClassLoader();
        }
    }
}
