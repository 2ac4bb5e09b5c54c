#pragma once

#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <memory>

namespace carrel::tests {

/// A surface that keeps no picture, only how small the smallest text is that is drawn on it, by delegates as well as labels.
class TextSizes final : public QPaintDevice
{
public:
    explicit TextSizes(QSize size);
    ~TextSizes() override;

    QPaintEngine* paintEngine() const override;
    /// In pixels; a large number where there is no text.
    double smallest() const;
    QString smallestText() const;

protected:
    int metric(PaintDeviceMetric what) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

}
