#include "tests/pictures/TextSizes.h"

#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>

namespace carrel::tests {

class TextSizes::Engine final : public QPaintEngine
{
public:
    Engine() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF&, const QTextItem& item) override
    {
        if (item.text().trimmed().isEmpty()) return;
        const double height = QFontInfo(item.font()).pixelSize();
        if (height >= smallest) return;
        smallest = height;
        text = item.text();
    }

    double smallest = 1e6;
    QString text;
};

TextSizes::TextSizes(QSize size) : m_size(size), m_engine(std::make_unique<Engine>()) {}

TextSizes::~TextSizes() = default;

QPaintEngine* TextSizes::paintEngine() const { return m_engine.get(); }

double TextSizes::smallest() const { return m_engine->smallest; }

QString TextSizes::smallestText() const { return m_engine->text; }

int TextSizes::metric(PaintDeviceMetric what) const
{
    const QScreen& screen = *QGuiApplication::primaryScreen();
    switch (what) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmDpiX:
    case PdmPhysicalDpiX: return qRound(screen.logicalDotsPerInchX());
    case PdmDpiY:
    case PdmPhysicalDpiY: return qRound(screen.logicalDotsPerInchY());
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
    case PdmDepth: return 32;
    default: return QPaintDevice::metric(what);
    }
}

}
